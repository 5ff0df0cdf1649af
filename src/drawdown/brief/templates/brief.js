// Opens a citation where one stands, under its own address. Without this script a citation is a link to the
// lit sentence in its source, and so is its address.
(() => {
  "use strict";
  const at = (id) => document.getElementById(id);
  const { claims, forms, quotations, digits } = JSON.parse(at("claims").textContent);
  const numbers = Object.keys(claims);
  const byAddress = new Map(numbers.map((number) => ["#claim-" + claims[number].id, number]));
  const dialog = at("citation");
  if (typeof dialog.showModal !== "function") return;
  let shown = null; // number of the citation last opened
  let opener = null; // what it was opened from, and how far from the top of the window that stood
  let place = null;
  let leaving = false; // on the way back to the address of before

  // The paragraphs that hold the sentence, and one on either side, copied from the source as it stands in the page.
  const context = (number, id) => {
    const text = at("claim-" + id).closest(".text");
    const holds = (node) => node.dataset.c.split(" ").includes(number);
    const lit = [...text.querySelectorAll("mark")].filter(holds);
    const own = lit.length ? lit.map((mark) => mark.closest("p")) : [at("claim-" + id).closest("p")];
    const all = [...text.children];
    const first = Math.max(all.indexOf(own[0]) - 1, 0);
    const last = all.indexOf(own[own.length - 1]) + 1;
    return all.slice(first, last + 1).map((paragraph) => {
      const copy = paragraph.cloneNode(true);
      copy.querySelectorAll("a.here").forEach((anchor) => anchor.remove());
      copy.querySelectorAll("mark").forEach((mark) => {
        if (!holds(mark)) mark.replaceWith(...mark.childNodes);
      });
      if (own.includes(paragraph)) copy.className = "own";
      return copy;
    });
  };

  // A reference: the form of its report, filled with what differs. U+0001 to U+0003 mark the places.
  const reference = (claim, form) => {
    const [number, quoted] = claim.as;
    const words = quoted === null ? [""] : quotations[quoted];
    const quotation = form === "bibtex" ? words[words.length - 1] : words[0];
    const places = { "\u0001": claim.id.slice(0, digits), "\u0002": claim.id, "\u0003": quotation };
    const fill = (text) => text.replace(/[\u0001-\u0003]/g, (found) => places[found]);
    const whole = forms[number][form];
    if (form !== "csl") return fill(whole);
    const item = JSON.parse(JSON.stringify(whole), (_, value) => (typeof value === "string" ? fill(value) : value));
    return JSON.stringify([item], null, 2);
  };
  const refer = () => {
    at("citation-words").value = reference(claims[shown], dialog.querySelector("input:checked").value);
    at("citation-copied").textContent = "";
  };

  const show = (number) => {
    const claim = claims[number];
    const place = numbers.indexOf(number);
    shown = number;
    at("citation-number").textContent = "Citation " + number + " of " + numbers.length;
    at("citation-title").textContent = claim.text;
    at("citation-context").replaceChildren(...context(number, claim.id));
    at("citation-rows").replaceChildren(
      ...claim.rows.flatMap(([name, words]) => {
        const term = document.createElement("dt");
        const said = document.createElement("dd");
        term.textContent = name;
        said.textContent = words;
        return [term, said];
      }),
    );
    at("citation-source").href = "#claim-" + claim.id;
    at("citation-back").disabled = place === 0;
    at("citation-next").disabled = place === numbers.length - 1;
    refer();
    const stays = dialog.open && document.activeElement.matches("button:enabled");
    if (!dialog.open) dialog.showModal();
    if (!stays) at("citation-title").focus();
    dialog.querySelector(".sheet").scrollTop = 0;
  };

  // A browser may refuse, as some do where a page asks too often; the citation opens all the same.
  const address = (how, state, hash) => {
    try {
      history[how](state, "", hash || location.pathname + location.search);
    } catch {}
  };
  const open = (number, from) => {
    [opener, place] = [from, from.getBoundingClientRect().top];
    show(number);
    // The way back is to the opener, wherever it stands by then: parts of the page get their height when seen.
    history.scrollRestoration = "manual";
    if (!leaving) address(history.state?.opened ? "replaceState" : "pushState", { opened: true }, "#claim-" + claims[number].id);
  };
  const step = (by) => {
    show(numbers[numbers.indexOf(shown) + by]);
    address("replaceState", history.state, "#claim-" + claims[shown].id);
  };
  // The address of a claim opens it, whether it came with the page, was typed or gone back to.
  const follow = () => {
    const number = byAddress.get(location.hash);
    if (leaving) {
      leaving = false;
      if (dialog.open) address("pushState", { opened: true }, "#claim-" + claims[shown].id);
      else history.scrollRestoration = "auto";
    } else if (number && !history.state?.read) show(number);
    else if (dialog.open) dialog.close();
  };
  const close = () => {
    if (dialog.open) return; // opened again since
    if (byAddress.has(location.hash) && !history.state?.read) {
      leaving = Boolean(history.state?.opened);
      if (leaving) history.back();
      else address("replaceState", null, "");
    }
    const to = opener ?? at("claim-" + claims[shown].id);
    to.focus({ preventScroll: place !== null });
    if (place !== null) scrollBy(0, to.getBoundingClientRect().top - place);
    opener = place = null;
    if (!leaving) history.scrollRestoration = "auto";
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.cite");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!claims[link.dataset.n]) return;
    event.preventDefault();
    open(link.dataset.n, link);
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", close);
  addEventListener("popstate", follow);
  at("citation-close").addEventListener("click", () => dialog.close());
  at("citation-back").addEventListener("click", () => step(-1));
  at("citation-next").addEventListener("click", () => step(1));
  at("citation-source").addEventListener("click", (event) => {
    event.preventDefault();
    document.querySelectorAll(".found").forEach((anchor) => anchor.classList.remove("found"));
    at("claim-" + claims[shown].id).classList.add("found");
    address("replaceState", { read: true }, "#claim-" + claims[shown].id);
    opener = place = null;
    dialog.close();
  });
  at("citation-cite").addEventListener("click", () => {
    const hidden = at("citation-reference").toggleAttribute("hidden");
    at("citation-cite").setAttribute("aria-expanded", String(!hidden));
    if (!hidden) dialog.querySelector("input:checked").focus();
  });
  at("citation-reference").addEventListener("change", refer);
  at("citation-copy").addEventListener("click", async () => {
    const words = at("citation-words");
    try {
      await navigator.clipboard.writeText(words.value);
      at("citation-copied").textContent = "Copied.";
    } catch {
      words.focus();
      words.select();
      at("citation-copied").textContent = "The browser refused: it is selected, so copy it with Ctrl+C or ⌘C.";
    }
  });
  // Paper cannot be unfolded.
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  document.querySelectorAll("a.cite").forEach((link) => link.setAttribute("aria-haspopup", "dialog"));
  follow();
})();
