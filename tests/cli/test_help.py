import pytest
from typer.core import TyperGroup
from typer.main import get_command

from drawdown import __version__
from drawdown.cli.app import app

COMMANDS = (
    "brief",
    "read",
    "add",
    "claims",
    "stories",
    "conflicts",
    "project",
    "decide",
    "review",
    "diff",
    "log",
    "verify",
    "seal",
    "package",
    "score",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(run, command):
    done = run(command, "--help")
    assert done.code == 0
    assert f"Example: drawdown {command} " in done.out
    assert done.err == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_says_what_it_does(command):
    program = get_command(app)
    assert isinstance(program, TyperGroup)
    shown = [option for option in program.commands[command].params if option.name != "help"]
    assert shown
    assert all(getattr(option, "help", None) for option in shown)


def test_the_program_lists_its_commands(run):
    done = run("--help")
    assert done.code == 0
    assert all(command in done.out for command in COMMANDS)


def test_version_is_printed_alone(run):
    done = run("--version")
    assert (done.code, done.out, done.err) == (0, f"drawdown {__version__}\n", "")


def test_without_arguments_it_shows_its_help(run):
    assert "drawdown brief" in run().out + run().err


@pytest.mark.parametrize("arguments", [["fly"], ["read"], ["read", "--colour", "red"], ["verify", "x"]])
def test_a_wrong_call_is_a_users_mistake(run, arguments):
    done = run(*arguments)
    assert done.code == 2
    assert done.out == ""
    assert done.err
