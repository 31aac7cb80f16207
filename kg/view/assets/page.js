"use strict";
/* Draws the network and links it with the lists below. Text is copied from elements of the page, never parsed. */
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const picture = document.getElementById("picture");
  const panel = document.getElementById("panel");
  const chosen = document.getElementById("chosen");
  const find = document.getElementById("find");
  const found = document.getElementById("found");
  const articles = [...document.querySelectorAll("#claims .claim")];
  const entities = [...document.querySelectorAll("#entities .entity")];
  const edges = new vis.DataSet(data.edges);
  const network = new vis.Network(picture, { nodes: new vis.DataSet(data.nodes), edges }, data.options);

  /* The canvas knows no style sheet: it is told the page's colours, and again when they change. */
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const paint = () => {
    const style = getComputedStyle(document.documentElement);
    const color = style.getPropertyValue("--ink").trim();
    const background = style.getPropertyValue("--ground").trim();
    network.setOptions({ nodes: { font: { color } }, edges: { font: { color, background } } });
  };
  paint();
  dark.addEventListener("change", paint);
  network.fit();

  const copies = (elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true);
      copy.removeAttribute("id");
      return copy;
    });
  const show = (elements) => {
    chosen.replaceChildren(...copies(elements));
    panel.hidden = elements.length === 0;
    panel.scrollTop = 0;
  };
  /* Moves the picture to the left where the panel would cover what was chosen. */
  const reveal = (id) => {
    const at = network.canvasToDOM(network.getPosition(id));
    const covered = at.x - (picture.clientWidth - panel.offsetWidth - 80);
    if (covered > 0) network.moveTo({ position: network.getViewPosition(), offset: { x: -covered, y: 0 } });
  };
  const claimsOf = (edgeIds) => {
    const numbers = new Set(edgeIds.flatMap((id) => edges.get(id).claims || []));
    return [...numbers].sort((a, b) => a - b).map((number) => articles[number]);
  };
  const idOf = (entity) => data.nodes[Number(entity.dataset.entity)].id;
  const showNode = (id) => {
    const entry = entities.filter((entity) => idOf(entity) === id);
    show([...entry, ...claimsOf(network.getConnectedEdges(id))]);
    reveal(id);
  };
  const close = () => {
    network.unselectAll();
    show([]);
  };

  network.on("click", ({ nodes: hitNodes, edges: hitEdges }) => {
    if (hitNodes.length) showNode(hitNodes[0]);
    else show(claimsOf(hitEdges));
  });
  network.on("hoverEdge", () => picture.classList.add("pointing"));
  network.on("blurEdge", () => picture.classList.remove("pointing"));
  network.on("hoverNode", () => picture.classList.add("pointing"));
  network.on("blurNode", () => picture.classList.remove("pointing"));
  document.getElementById("close").addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  document.getElementById("claims").addEventListener("click", (event) => {
    const button = event.target.closest("button.show");
    if (!button) return;
    const number = Number(button.dataset.claim);
    const ids = edges.getIds({ filter: (edge) => (edge.claims || []).includes(number) });
    network.selectEdges(ids);
    show([articles[number]]);
    picture.scrollIntoView({ block: "nearest" });
  });
  document.getElementById("entities").addEventListener("click", (event) => {
    const entry = event.target.closest(".entity");
    if (!entry || !event.target.closest("button.show")) return;
    network.selectNodes([idOf(entry)]);
    showNode(idOf(entry));
    picture.scrollIntoView({ block: "nearest" });
  });

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  find.addEventListener("input", () => {
    const wanted = folded(find.value.trim());
    const matches = (element) => {
      element.hidden = wanted !== "" && !folded(element.textContent).includes(wanted);
      return !element.hidden;
    };
    const claims = articles.filter(matches).length;
    const named = entities.filter(matches);
    network.selectNodes(wanted ? named.map(idOf) : []);
    found.textContent = wanted ? `${named.length} entities and ${claims} claims` : "";
  });
})();
