/** The picture, alive: moved through by pointer and keys, and through time. Without this file the page shows the same, standing still. */

const byId = id => document.getElementById(id);
const live = byId('live');
const told = byId('told');
const api = live.dataset.api;
const subject = live.dataset.subject;
const language = document.documentElement.lang;
const darkness = window.matchMedia('(prefers-color-scheme: dark)');

let params = new URLSearchParams(window.location.search);
let cy;
let view;
let current = null;
let latestLoad = 0;

/** Cytoscape would add a style element, which the page forbids; it does not where it finds its own. The rule is in picture.css. */
function forestallStyleElement() {
  const stand = document.createElement('template');
  stand.id = '__________cytoscape_stylesheet';
  document.head.append(stand);
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  return name => style.getPropertyValue('--' + name).trim();
}

function styles() {
  const colour = colours();
  const line = (selector, stroke) => ({ selector, style: { 'line-color': stroke, 'target-arrow-color': stroke } });
  return [
    { selector: 'node.party', style: {
      'shape': 'rectangle', 'width': 'data(width)', 'height': 'data(height)', 'background-color': colour('ground'),
      'border-width': 1.5, 'border-color': colour('text'), 'label': 'data(label)', 'color': colour('text'), 'font-size': 13,
      'text-valign': 'center', 'text-halign': 'center', 'text-wrap': 'wrap', 'text-max-width': 400, 'line-height': 1.25 } },
    { selector: 'node.person', style: { 'shape': 'round-rectangle', 'corner-radius': 34 } },
    { selector: 'node.state', style: { 'border-style': 'double', 'border-width': 5 } },
    { selector: 'node.arrangement', style: { 'shape': 'polygon', 'shape-polygon-points': '-0.85 -1 0.85 -1 1 0 0.85 1 -0.85 1 -1 0' } },
    { selector: 'node.unknown', style: { 'border-style': 'dotted', 'border-width': 2.5 } },
    { selector: 'node.more', style: { 'shape': 'round-rectangle', 'background-color': colour('raised'), 'border-style': 'double', 'border-width': 5 } },
    { selector: 'node.dissolved', style: { 'border-style': 'dashed' } },
    { selector: 'node.focus', style: { 'border-width': 4, 'border-color': colour('accent'), 'background-color': colour('raised') } },
    { selector: 'node.badge', style: {
      'shape': 'round-rectangle', 'width': 'data(width)', 'height': 16, 'background-color': colour('text'), 'label': 'data(label)', 'color': colour('ground'),
      'font-size': 10.5, 'font-weight': 600, 'text-valign': 'center', 'text-halign': 'center', 'events': 'no' } },
    { selector: 'node.words', style: {
      'shape': 'rectangle', 'width': 1, 'height': 1, 'background-opacity': 0, 'label': 'data(label)', 'color': colour('text'), 'font-size': 12,
      'text-valign': 'center', 'text-halign': 'center', 'text-wrap': 'wrap', 'text-background-color': colour('ground'), 'text-background-opacity': 0.9,
      'text-background-padding': 2, 'events': 'no', 'z-index': 5 } },
    { selector: 'edge', style: { 'curve-style': 'straight', 'width': 1.8, 'target-arrow-shape': 'triangle', 'arrow-scale': 1.1 } },
    { selector: 'edge[from]', style: { 'source-endpoint': 'data(from)', 'target-endpoint': 'data(to)' } },
    { selector: 'edge[weights]', style: {
      'curve-style': 'round-segments', 'edge-distances': 'endpoints', 'segment-weights': 'data(weights)', 'segment-distances': 'data(distances)',
      'segment-radii': 14 } },
    { selector: 'edge.loop', style: { 'curve-style': 'bezier', 'loop-direction': '90deg', 'loop-sweep': '60deg' } },
    line('edge.ownership', colour('accent')),
    line('edge.both', colour('accent')),
    line('edge.control', colour('possible')),
    line('edge.unstated', colour('quiet')),
    { selector: 'edge.control', style: { 'target-arrow-fill': 'hollow' } },
    { selector: 'edge.both', style: { 'width': 3.2, 'target-arrow-shape': 'triangle-tee' } },
    { selector: 'edge.unstated', style: { 'target-arrow-shape': 'vee' } },
    { selector: 'edge.ended', style: { 'line-style': 'dashed', 'line-dash-pattern': [9, 6] } },
    { selector: 'edge.indirect', style: { 'line-style': 'dotted' } },
    { selector: 'edge.ring', style: { 'underlay-color': colour('accent'), 'underlay-opacity': 0.2, 'underlay-padding': 4 } },
    { selector: '.faded', style: { 'opacity': 0.28 } },
    { selector: 'edge.chain', style: { 'width': 4 } },
    { selector: 'node.current', style: { 'overlay-color': colour('accent'), 'overlay-opacity': 0.15, 'overlay-padding': 6, 'border-width': 5 } },
  ];
}

/** A stranger's text ends where it ends, in whichever direction it is written. */
const isolated = text => '\u2068' + text + '\u2069';

const cut = (text, length) => [...text].length > length ? [...text].slice(0, length - 1).join('') + '…' : text;

/** The name in two rows at most, broken at spaces where there are some, and what it is. */
function label(sign, node) {
  const rows = [''];
  for (const word of cut(sign + node.called, 46).split(/\s+/)) {
    const row = rows[rows.length - 1];
    if (row === '' || rows.length === 2 || row.length + word.length < 25) rows[rows.length - 1] = row === '' ? word : row + ' ' + word;
    else rows.push(word);
  }
  return [...rows.map(row => cut(row, 26)), cut(node.about, 28)].map(isolated).join('\n');
}

function party(node) {
  const sign = { unknown: '? ', more: '+ ' }[node.look] || '';
  const classes = ['party', node.look];
  if (node.focus) classes.push('focus');
  if (node.dissolved) classes.push('dissolved');
  return {
    group: 'nodes', classes: classes.join(' '),
    data: { id: node.id, width: node.width, height: node.height, label: label(sign, node), node },
    position: { x: node.x + node.width / 2, y: node.y + node.height / 2 },
  };
}

function badge(node) {
  const label = cut(node.country, 6);
  return {
    group: 'nodes', classes: 'badge', selectable: false, data: { id: 'badge ' + node.id, label, width: 10 + 8 * label.length, of: node.id },
    position: { x: node.x + node.width - 30, y: node.y },
  };
}

const center = node => ({ x: node.x + node.width / 2, y: node.y + node.height / 2 });

const offset = (point, node) => (point.x - center(node).x) + 'px ' + (point.y - center(node).y) + 'px';

/** The way of a line as cytoscape has it: how far along the straight way each bend is, and how far beside it. */
function line(link, nodes) {
  const classes = [link.bond];
  if (link.until) classes.push('ended');
  if (link.indirect) classes.push('indirect');
  if (link.inRing) classes.push('ring');
  const data = { id: link.owner + ' > ' + link.owned, source: link.owner, target: link.owned, link };
  if (link.owner === link.owned) {
    return { group: 'edges', classes: classes.concat('loop').join(' '), data };
  }
  const first = link.points[0];
  const last = link.points[link.points.length - 1];
  const x = last.x - first.x;
  const y = last.y - first.y;
  const length = Math.hypot(x, y) || 1;
  const bends = link.points.slice(1, -1);
  data.from = offset(first, nodes.get(link.owner));
  data.to = offset(last, nodes.get(link.owned));
  if (bends.length === 0) {
    return { group: 'edges', classes: classes.join(' '), data };
  }
  data.weights = bends.map(bend => ((bend.x - first.x) * x + (bend.y - first.y) * y) / (length * length)).join(' ');
  data.distances = bends.map(bend => ((bend.y - first.y) * x - (bend.x - first.x) * y) / length).join(' ');
  return { group: 'edges', classes: classes.join(' '), data };
}

function words(link) {
  return {
    group: 'nodes', classes: 'words', selectable: false,
    data: { id: 'words ' + link.owner + ' > ' + link.owned, label: link.texts.map(text => isolated(cut(text, 28))).join('\n'), line: link.owner + ' > ' + link.owned },
    position: { x: link.text.x, y: link.text.y },
  };
}

/** What stands for more hangs on the party whose owners or holdings it stands for. */
function hanging(node) {
  const owners = node.side === 'owners';
  return {
    group: 'edges', classes: 'unstated',
    data: { id: node.id + ' line', source: owners ? node.id : node.of, target: owners ? node.of : node.id },
  };
}

function draw(answer) {
  view = answer;
  const nodes = new Map(view.nodes.map(node => [node.id, node]));
  const kept = current !== null && nodes.has(current) ? current : null;
  cy.batch(() => {
    cy.elements().remove();
    cy.add([
      ...view.nodes.map(party),
      ...view.nodes.filter(node => node.country).map(badge),
      ...view.links.map(link => line(link, nodes)),
      ...view.nodes.filter(node => node.of).map(hanging),
      ...view.links.filter(link => link.texts.length > 0).map(words),
    ]);
  });
  fitRoom();
  showWhole();
  select(kept);
  live.dataset.drawn = String(Number(live.dataset.drawn || 0) + 1);
}

/** As much room as the picture takes, within the window. */
function fitRoom() {
  live.style.height = Math.round(Math.max(360, Math.min(view.height + 70, window.innerHeight * 0.78))) + 'px';
  cy.resize();
}

/** All of it, unless it could then not be read. */
function showWhole() {
  cy.fit(undefined, 24);
  if (cy.zoom() > 1) {
    cy.zoom(1);
    cy.center();
  } else if (cy.zoom() < 0.45) {
    cy.zoom(0.6);
    cy.center(cy.getElementById(current || subject));
  }
}

function select(id) {
  current = id;
  cy.batch(() => {
    cy.elements().removeClass('faded chain current');
    if (id === null) return;
    const node = cy.getElementById(id);
    const center = cy.getElementById(subject);
    const up = node.successors().intersection(center.predecessors());
    const down = node.predecessors().intersection(center.successors());
    const chain = up.union(down).union(node).union(center);
    cy.elements().addClass('faded');
    chain.removeClass('faded').edges().addClass('chain');
    node.neighborhood().removeClass('faded');
    cy.nodes('.badge').forEach(badge => badge.toggleClass('faded', cy.getElementById(badge.data('of')).hasClass('faded')));
    cy.nodes('.words').forEach(text => text.toggleClass('faded', cy.getElementById(text.data('line')).hasClass('faded')));
    node.addClass('current');
  });
  live.dataset.current = id || '';
  told.textContent = id === null ? '' : telling(cy.getElementById(id));
  if (id !== null) bringIntoView(cy.getElementById(id));
}

function telling(element) {
  const node = element.data('node');
  const parts = [node.called, node.about, node.country || ''].filter(part => part !== '');
  const lines = element.connectedEdges().filter(edge => edge.data('link')).toArray().slice(0, 4).map(edge => {
    const link = edge.data('link');
    const names = [edge.source(), edge.target()].map(end => isolated(cut(end.data('node').called, 60)));
    return names[0] + ' → ' + names[1] + ': ' + link.texts.join(', ') + (link.since ? ', ' + live.dataset.since + ' ' + link.since : '');
  });
  return isolated(parts.join(', ')) + '. ' + lines.map(text => text + '. ').join('') + (node.of ? live.dataset.expand : live.dataset.open);
}

function bringIntoView(element) {
  const box = element.renderedBoundingBox();
  if (box.x1 < 0 || box.y1 < 0 || box.x2 > cy.width() || box.y2 > cy.height()) {
    cy.center(element);
  }
}

function open(id) {
  const node = cy.getElementById(id).data('node');
  if (node.of) {
    expand(node.of);
  } else {
    window.location.assign('/party/' + encodeURIComponent(node.id));
  }
}

function expand(id) {
  if (!params.getAll('expand').includes(id)) {
    params.append('expand', id);
    current = id;
    load();
  }
}

/** Whom an arrow key leads to: along a line upwards and downwards, to a neighbour in the row sideways. */
function nextTo(id, key) {
  const from = cy.getElementById(id);
  const { x, y } = from.position();
  let candidates;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    candidates = from.neighborhood('node.party').filter(node => key === 'ArrowUp' ? node.position('y') < y : node.position('y') > y);
  } else {
    candidates = cy.nodes('.party').filter(node => Math.abs(node.position('y') - y) < 40 && (key === 'ArrowLeft' ? node.position('x') < x : node.position('x') > x));
  }
  return candidates.sort((one, other) => distance(one, x, y) - distance(other, x, y)).first();
}

function distance(node, x, y) {
  return Math.hypot(node.position('x') - x, node.position('y') - y);
}

function zoomBy(factor) {
  const middle = current === null ? { x: cy.width() / 2, y: cy.height() / 2 } : cy.getElementById(current).renderedPosition();
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: middle });
}

const keys = {
  '+': () => zoomBy(1.25),
  '=': () => zoomBy(1.25),
  '-': () => zoomBy(0.8),
  '0': showWhole,
  'Escape': () => select(null),
  'Enter': () => current !== null && open(current),
  'e': () => current !== null && expand(current),
  'E': () => current !== null && expand(current),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key.startsWith('Arrow')) {
    event.preventDefault();
    const next = current === null ? cy.getElementById(subject) : nextTo(current, event.key);
    if (next.nonempty()) select(next.id());
  } else if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
}

/** Brings picture, table and addresses to what is asked for by now; of several at once the last counts. */
async function load() {
  const mine = ++latestLoad;
  live.setAttribute('aria-busy', 'true');
  const query = params.toString();
  const asked = new URLSearchParams(params);
  asked.set('lang', language);
  try {
    const [data, page] = await Promise.all([
      fetch(api + '?' + asked).then(whole).then(answer => answer.json()),
      fetch(window.location.pathname + '?' + query).then(whole).then(answer => answer.text()),
    ]);
    if (mine !== latestLoad) return;
    window.history.replaceState(null, '', window.location.pathname + (query ? '?' + query : ''));
    bringUpToDate(new DOMParser().parseFromString(page, 'text/html'));
    addDays(data);
    draw(data);
  } catch (failure) {
    if (mine === latestLoad) told.textContent = live.dataset.failed;
  } finally {
    if (mine === latestLoad) live.removeAttribute('aria-busy');
  }
}

function whole(answer) {
  if (!answer.ok) throw new Error(answer.status);
  return answer;
}

function bringUpToDate(page) {
  for (const id of ['rows', 'counts', 'incomplete', 'still', 'cite']) {
    const now = page.getElementById(id);
    const classes = byId(id).className;
    byId(id).replaceWith(document.importNode(now, true));
    if (id === 'still') byId(id).className = classes;
  }
  for (const id of ['svg', 'graphml', 'csv', 'bods', 'json']) {
    byId(id).href = page.getElementById(id).getAttribute('href');
  }
}

const days = { asOf: new Set(), knownAt: new Set() };

/** Stops of the sliders: the days on which something changed, and today. */
function addDays(answer) {
  const today = new Date().toISOString().slice(0, 10);
  answer.days.concat(today).forEach(day => days.asOf.add(day));
  answer.publications.concat(today).forEach(day => days.knownAt.add(day));
  for (const [name, now] of [['asOf', answer.asOf], ['knownAt', answer.knownAt]]) {
    const slider = byId(name + 'Slider');
    const stops = [...days[name]].sort();
    slider.max = String(stops.length - 1);
    slider.value = String(Math.max(0, stops.filter(day => day <= now).length - 1));
    slider.setAttribute('aria-valuetext', now);
    slider.classList.toggle('hidden', stops.length < 2);
  }
}

function slide(name) {
  const day = [...days[name]].sort()[Number(byId(name + 'Slider').value)];
  byId(name + 'Slider').setAttribute('aria-valuetext', day);
  byId(name).value = day;
  soon();
}

let waiting;

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 150);
}

function ask() {
  clearTimeout(waiting);
  const form = new FormData(byId('controls'));
  for (const name of ['direction', 'depth', 'asOf', 'knownAt', 'ended']) {
    const value = form.get(name);
    if (value) params.set(name, value);
    else params.delete(name);
  }
  load();
}

function offerPng() {
  const button = document.createElement('button');
  button.type = 'button';
  button.id = 'png';
  button.textContent = live.dataset.png;
  button.addEventListener('click', async () => {
    const blob = await cy.png({ output: 'blob-promise', full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: colours()('ground') });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'ownership.png';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
  byId('svg').after(button);
}

async function begin() {
  const asked = new URLSearchParams(params);
  asked.set('lang', language);
  const [library, answer] = await Promise.all([
    import(live.dataset.library),
    fetch(api + '?' + asked).then(whole).then(reply => reply.json()),
  ]);
  forestallStyleElement();
  live.classList.remove('hidden');
  byId('tools').classList.remove('hidden');
  byId('still').classList.add('hidden');
  cy = library.default({
    container: live, style: styles(), layout: { name: 'preset' }, autoungrabify: true, boxSelectionEnabled: false, minZoom: 0.03, maxZoom: 4,
    textureOnViewport: answer.nodes.length > 200, hideEdgesOnViewport: false, pixelRatio: 'auto',
  });
  draw(answer);
  addDays(answer);
  cy.on('tap', 'node.party', event => event.target.id() === current ? open(current) : select(event.target.id()));
  cy.on('tap', event => event.target === cy && select(null));
  live.addEventListener('keydown', onKey);
  byId('closer').addEventListener('click', () => zoomBy(1.25));
  byId('farther').addEventListener('click', () => zoomBy(0.8));
  byId('whole').addEventListener('click', showWhole);
  darkness.addEventListener('change', () => cy.style(styles()));
  byId('controls').addEventListener('submit', event => {
    event.preventDefault();
    ask();
  });
  byId('controls').addEventListener('change', event => event.target.type !== 'range' && soon());
  for (const name of ['asOf', 'knownAt']) {
    byId(name + 'Slider').addEventListener('input', () => slide(name));
  }
  offerPng();
}

begin().catch(() => live.classList.add('hidden'));
