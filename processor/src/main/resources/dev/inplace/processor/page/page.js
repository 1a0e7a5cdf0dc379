'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const cards = [...document.querySelectorAll('article')];

  /* Filter: each word has to be somewhere in a card. */
  function filter() {
    const words = byId('filter').value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const card of cards) {
      const text = card.dataset.words.toLowerCase();
      card.hidden = !words.every((word) => text.includes(word));
      shown += card.hidden ? 0 : 1;
    }
    byId('count').textContent = shown === cards.length ? '' : `${shown} of ${cards.length} shown`;
    byId('none').hidden = shown > 0;
  }

  /* Sort: by name from a, by numbers from the largest; equal ones by name. */
  function sort() {
    const key = byId('sort').value;
    const byName = (a, b) => (a.dataset.name < b.dataset.name ? -1 : 1);
    const order = key === 'name' ? byName : (a, b) => b.dataset[key] - a.dataset[key] || byName(a, b);
    byId('cards').append(...cards.sort(order));
  }

  /* What is under the pointer, or has the focus, is told in words, and marked in drawings and table. */
  function tell(section, block) {
    const index = block.dataset.f;
    for (const other of section.querySelectorAll('[data-f]')) {
      other.classList.toggle('on', index === '-1' ? other === block : other.dataset.f === index);
    }
    const drawn = section.querySelector(`svg[data-f="${index}"] title`);
    const title = block.querySelector('title') || drawn;
    section.querySelector('.at').textContent = title ? title.textContent : '';
  }

  function toldBy(event) {
    const block = event.target.closest('[data-f]');
    if (block) tell(block.closest('section'), block);
  }

  /* One stop for Tab in each drawing; arrow keys, Home and End go along it. */
  function move(event) {
    const all = [...event.currentTarget.querySelectorAll('[data-f]')];
    const at = all.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = all[Math.max(0, Math.min(all.length - 1, to))];
    all[at].setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  }

  for (const drawing of document.querySelectorAll('.bytes')) {
    drawing.querySelectorAll('[data-f]').forEach((block, i) => block.setAttribute('tabindex', i ? '-1' : '0'));
    drawing.addEventListener('keydown', move);
  }
  byId('cards').addEventListener('pointerover', toldBy);
  byId('cards').addEventListener('focusin', toldBy);
  byId('controls').addEventListener('submit', (event) => event.preventDefault());
  byId('filter').addEventListener('input', filter);
  byId('sort').addEventListener('change', sort);
  addEventListener('keydown', (event) => {
    if (event.key === '/' && event.target !== byId('filter')) {
      event.preventDefault();
      byId('filter').focus();
    }
  });
})();
