// Keyboard, clipboard and small memory of the console. No data of people passes through here.
(() => {
  const SEQUENCE_MS = 1200;
  let pendingGo = 0;
  let lastFocus = null;

  const shell = () => document.querySelector('[data-shell]');
  const send = (command) => shell()?.dispatchEvent(new CustomEvent('shell-command', { detail: command }));
  const typing = (event) =>
    event.composedPath().some((node) => node.matches?.('input, textarea, select, [contenteditable], [role=textbox]'));
  const deepFocus = () => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  };

  const announce = (text) => {
    let region = document.getElementById('announcer');
    if (!region) {
      region = document.createElement('div');
      region.id = 'announcer';
      region.className = 'sr-only';
      region.setAttribute('role', 'status');
      document.body.append(region);
    }
    region.textContent = '';
    setTimeout(() => (region.textContent = text), 30);
  };

  const copy = async (text, said) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    announce(said);
  };

  const options = () => [...document.querySelectorAll('.palette-option')];
  const paletteInput = () => document.querySelector('.palette vaadin-text-field')?.inputElement;
  const point = (option) => {
    const input = paletteInput();
    if (!input) return;
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const offered = () => point(options()[0]);
  const movePalette = (step) => {
    const all = options();
    if (!all.length) return;
    const at = all.findIndex((o) => o.getAttribute('aria-selected') === 'true');
    const next = all[(at + step + all.length) % all.length];
    all.forEach((o) => {
      o.setAttribute('aria-selected', String(o === next));
      o.toggleAttribute('data-chosen', o === next);
    });
    next.scrollIntoView({ block: 'nearest' });
    point(next);
  };
  const enterPalette = () => {
    const chosen = document.querySelector('.palette-option[data-chosen]')?.dataset.location ?? '';
    const query = paletteInput()?.value ?? '';
    inPalette()?.dispatchEvent(new CustomEvent('palette-enter', { detail: { query, chosen } }));
  };
  const inPalette = () => document.querySelector('.palette-results');

  const palette = () => {
    if (inPalette()) return;
    lastFocus = deepFocus();
    send('palette');
  };

  const letters = {
    '?': () => send('help'),
    '/': () => (document.querySelector('.list-search') ?? document.querySelector('.filter-menu vaadin-menu-bar-button'))?.focus(),
    j: () => send('next'),
    k: () => send('previous'),
    g: () => (pendingGo = Date.now()),
  };

  const paletteKey = (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (steps[event.key]) movePalette(steps[event.key]);
    else if (event.key === 'Enter') enterPalette();
    else return;
    event.preventDefault();
  };

  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      palette();
    } else if (inPalette()) {
      paletteKey(event);
    } else if (!typing(event) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      letterKey(event);
    }
  });

  const letterKey = (event) => {
    if (shell()?.dataset.letterKeys !== 'on' || document.querySelector('vaadin-dialog[opened]')) return;
    if (pendingGo && Date.now() - pendingGo < SEQUENCE_MS && /^[a-z]$/.test(event.key)) {
      pendingGo = 0;
      send(event.key);
    } else if (letters[event.key]) {
      event.preventDefault();
      letters[event.key]();
    }
  };

  document.addEventListener('click', (event) => {
    const button = event.composedPath().find((node) => node.dataset?.copy !== undefined);
    if (button) {
      event.stopPropagation();
      copy(button.dataset.copy, button.dataset.copied);
      button.classList.add('copied');
      setTimeout(() => button.classList.remove('copied'), 1500);
    }
    if (event.composedPath().some((node) => node.classList?.contains('palette-button'))) lastFocus = deepFocus();
  }, true);

  // A live region, as it speaks of the connection: Vaadin leaves it without a role.
  customElements
    .whenDefined('vaadin-connection-indicator')
    .then(() => document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status'));

  window.astrasonic = {
    copy,
    announce,
    offered,
    focusBack: () => setTimeout(() => lastFocus?.focus?.(), 50),
    remember: (name, value) => {
      const secure = location.protocol === 'https:' ? '; Secure' : '';
      document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
    },
  };
})();
