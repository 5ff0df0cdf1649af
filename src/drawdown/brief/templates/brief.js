// Opens a citation where one stands. Without this script a citation is a link to the lit sentence in its source.
(() => {
  "use strict";
  const at = (id) => document.getElementById(id);
  const claims = JSON.parse(at("claims").textContent);
  const dialog = at("citation");
  if (typeof dialog.showModal !== "function") return;
  let opener = null;

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

  const show = (number) => {
    const claim = claims[number];
    at("citation-number").textContent = "Citation " + number;
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
    if (!dialog.open) dialog.showModal();
    at("citation-title").focus();
    dialog.querySelector(".sheet").scrollTop = 0;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.cite");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!claims[link.dataset.n]) return;
    event.preventDefault();
    opener = link;
    show(link.dataset.n);
  });
  at("citation-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  at("citation-source").addEventListener("click", () => {
    const target = at(at("citation-source").hash.slice(1));
    opener = null;
    dialog.close();
    if (target) target.focus();
  });
  // Browsers that give a clicked link no focus would return to the top of the page.
  dialog.addEventListener("close", () => {
    if (opener) opener.focus();
    opener = null;
  });
  // Paper cannot be unfolded.
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  document.querySelectorAll("a.cite").forEach((link) => link.setAttribute("aria-haspopup", "dialog"));
})();
