'use strict';
(() => {
  const table = document.querySelector('table.sortable');
  if (!table) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];

  // What has no value stands last, whichever way one sorts.
  const sort = (column, ascending) => {
    const number = heads[column].classList.contains('number');
    const key = row => row.cells[column].dataset.sort;
    const compare = number ? (a, b) => a - b : (a, b) => a < b ? -1 : a > b ? 1 : 0;
    rows.sort((a, b) => {
      const x = key(a), y = key(b);
      if (x === '' || y === '') return (x === '') - (y === '');
      return ascending ? compare(x, y) : compare(y, x);
    });
    body.append(...rows);
    heads.forEach((head, i) => {
      if (head.hasAttribute('aria-sort')) head.setAttribute('aria-sort', i === column ? (ascending ? 'ascending' : 'descending') : 'none');
    });
  };
  heads.forEach((head, column) => head.querySelector('button')?.addEventListener('click', () => {
    const sorted = head.getAttribute('aria-sort');
    // Large numbers are what one looks for, names start at A.
    sort(column, sorted === 'none' ? !head.classList.contains('number') : sorted === 'descending');
  }));

  const form = document.querySelector('form.controls');
  // The name, the file and the labels, not the call sites below them.
  const text = new Map(rows.map(row => [row, [...row.cells[0].childNodes].filter(node => node.nodeName !== 'DETAILS').map(node => node.textContent).join(' ').toLowerCase()]));
  const filter = () => {
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const mechanism = form.elements.mechanism.value;
    let shown = 0;
    for (const row of rows) {
      const fits = words.every(word => text.get(row).includes(word))
        && (!mechanism || row.dataset.mechanism === mechanism)
        && (!form.elements.gaps.checked || row.dataset.gaps === '1');
      row.hidden = !fits;
      if (fits) shown++;
    }
    form.querySelector('output').value = shown === rows.length ? `${shown}` : `${shown} of ${rows.length}`;
    document.querySelector('.nothing').hidden = shown > 0;
  };
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', event => event.preventDefault());
  filter();

  // A link must not end at a row that the filter hides.
  const reveal = () => {
    const row = document.getElementById(location.hash.slice(1));
    if (row?.hidden) {
      form.reset();
      filter();
      row.scrollIntoView();
    }
  };
  addEventListener('hashchange', reveal);
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) reveal();
  });

  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(details => { details.open = true; }));
})();
