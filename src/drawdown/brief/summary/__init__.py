"""What is known in short: few sentences, each of which the reports it cites say outright."""
