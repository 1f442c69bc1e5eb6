// <astrasonic-consent gtm="GTM-…" posthog="phc_…">: asks for consent to analytics, keeps the answer, and lets Google Tag
// Manager and PostHog in after "Accept All" only. No dependency, no inline script, no inline style, no cookie of its own.
const VERSION = 2;
const KEY = 'astrasonic-consent';
const WAITING = `${KEY}-post-`;
const LATEST = 20;
const SERVICE = new URL('.', import.meta.url);
const DECISIONS = new URL('/api/v1/consents', import.meta.url);
const SIGHTINGS = new URL('/api/v1/consents/sightings', import.meta.url);
const PURPOSE = 'ANALYTICS_COOKIES';
const LOOK_AFTER = 1_000;
const SLACK = 100; // clocks of browsers are coarse, and what began before consent was taken back may show after it

// --- Google Consent Mode v2, basic: everything is denied before anything of Google's could be there.
const SIGNALS = [
  'ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage',
];
window.dataLayer = window.dataLayer || [];
function gtag() {
  window.dataLayer.push(arguments); // Google reads the arguments object itself, not an array
}
const signals = (granted) => ({
  ...Object.fromEntries(SIGNALS.map((signal) => [signal, granted.includes(signal) ? 'granted' : 'denied'])),
  security_storage: 'granted',
});
gtag('consent', 'default', { ...signals([]), wait_for_update: 500 });

// --- Storage, which a browser may refuse.
const store = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  },
  remove(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was there.
    }
  },
  keys(of) {
    try {
      const area = window[of];
      return Array.from({ length: area.length }, (_, i) => area.key(i));
    } catch {
      return [];
    }
  },
};

const uuid = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('').replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const namedLike = (patterns) => {
  const whole = patterns.map((pattern) => pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*'));
  return (name) => whole.some((pattern) => new RegExp(`^${pattern}$`).test(name));
};

// Of a cookie without a name the browser shows the value only.
const cookieNames = () =>
  document.cookie.split(';').map((pair) => (pair.includes('=') ? pair.split('=')[0].trim() : pair.trim() && '*')).filter(Boolean);

const hostIn = (hosts, address) => {
  try {
    const { hostname } = new URL(String(address), document.baseURI);
    return hosts.find((host) => hostname === host || hostname.endsWith(`.${host}`));
  } catch {
    return undefined;
  }
};

const sayNotToTrack = () => navigator.globalPrivacyControl === true;

// --- The gate: while it is shut, nothing goes to a tool's hosts, whatever its script does.
const gate = { hosts: [], isOpen: () => false, built: false };
const isShut = (address) => !gate.isOpen() && hostIn(gate.hosts, address?.url ?? address) !== undefined;
const guardSource = (type) => {
  const source = Object.getOwnPropertyDescriptor(type.prototype, 'src');
  Object.defineProperty(type.prototype, 'src', {
    ...source,
    set(address) {
      if (!isShut(address)) source.set.call(this, address);
    },
  });
};
const buildGate = (hosts, isOpen) => {
  Object.assign(gate, { hosts, isOpen });
  if (gate.built) return;
  gate.built = true;
  const { fetch } = window;
  window.fetch = function (resource, ...rest) {
    return isShut(resource) ? Promise.reject(new TypeError('No consent')) : fetch.call(this, resource, ...rest);
  };
  const { sendBeacon } = navigator;
  navigator.sendBeacon = (address, body) => !isShut(address) && sendBeacon.call(navigator, address, body);
  const { open, send } = XMLHttpRequest.prototype;
  const addresses = new WeakMap();
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    addresses.set(this, address);
    return open.call(this, method, address, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (isShut(addresses.get(this))) this.abort();
    else send.call(this, body);
  };
  [HTMLImageElement, HTMLScriptElement, HTMLIFrameElement].forEach(guardSource);
};

const googleId = () => document.cookie.match(/(?:^|;\s*)_ga=GA\d\.\d+\.(\d{1,20}\.\d{1,20})/)?.[1] ?? null;

// --- What the tools left on the device.
const forget = (tools) => {
  const isCookie = namedLike(tools.flatMap((tool) => tool.cookies));
  const labels = location.hostname.split('.');
  const domains = ['', ...labels.slice(0, -1).map((_, i) => `; domain=.${labels.slice(i).join('.')}`)];
  const folders = location.pathname.split('/').slice(1);
  const paths = ['/', ...folders.flatMap((_, i) => {
    const path = `/${folders.slice(0, i + 1).join('/')}`;
    return [path, `${path}/`];
  })];
  cookieNames()
    .filter(isCookie)
    .forEach((name) => domains.forEach((domain) => paths.forEach((path) => {
      document.cookie = `${name}=; Max-Age=0; path=${path}${domain}`;
    })));
  const isStored = namedLike(tools.flatMap((tool) => tool.storage));
  for (const area of ['localStorage', 'sessionStorage']) {
    store.keys(area).filter(isStored).forEach((key) => window[area].removeItem(key));
  }
};

// --- Proof: each decision waits on the device until it was taken in.
const send = async (key, refused, decision) => {
  if (!decision) return;
  try {
    const answer = await fetch(DECISIONS, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: decision,
      keepalive: true,
      credentials: 'omit',
    });
    if (answer.ok) {
      store.remove(key);
    } else if (answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 429) {
      store.remove(key);
      refused(parsed(decision));
    }
  } catch {
    // Sent again when the next page loads.
  }
};
let line = Promise.resolve(); // one after the other, so that they arrive in the order in which they were made
const post = (key, refused, decision) => (line = line.then(() => send(key, refused, decision ?? store.get(key))));
const postAll = (refused) => store.keys('localStorage').filter((key) => key.startsWith(WAITING)).sort().forEach((key) => post(key, refused));

// --- Sightings: what is on the device or was called, and should not be. Names of it, never a value, and nothing of whoever looks.
const masked = (name) => name
  .replace(/\S*(@|%40)\S*/g, '*')
  .replace(/[A-Za-z0-9%+=~]+/g, (word) => (/[^A-Za-z]/.test(word) || word.length > 16 ? '*' : word))
  .replace(/[^A-Za-z_.:/-]+/g, '*')
  .slice(0, 40);

class Sightings {
  #facts;
  #state;
  #spans = []; // when consent was in force on this page
  #called = { ran: new Set(), hosts: new Set() };
  #told = new Set();
  #timer = 0;
  #oneOfThem;
  #looked = false;

  /** @param state says whether consent is in force, and whether anybody decided */
  constructor(facts, state) {
    this.#facts = facts;
    this.#state = state;
    this.#oneOfThem = Math.random() * facts.oneIn < 1;
    if (!window.PerformanceObserver?.supportedEntryTypes?.includes('resource')) return;
    const hosts = facts.tools.flatMap((tool) => tool.hosts);
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => this.#heed(entry, hosts)))
      .observe({ type: 'resource', buffered: true });
  }

  /** @param atOnce whether it was so before the page was opened */
  consent(given, atOnce) {
    const now = performance.now();
    if (given) this.#spans.push({ from: atOnce ? 0 : now - SLACK, to: Infinity });
    else if (this.#spans.length > 0) this.#spans.at(-1).to = now + SLACK;
  }

  #heed({ name, startTime }, hosts) {
    const host = hostIn(hosts, name);
    if (!host) return;
    const allowed = this.#spans.some(({ from, to }) => from <= startTime && startTime <= to);
    const before = this.#called[allowed ? 'ran' : 'hosts'];
    if (before.has(host)) return;
    before.add(host);
    this.#timer ||= setTimeout(() => this.now(), LOOK_AFTER);
  }

  soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), LOOK_AFTER);
  }

  /** What is new on this page is told; one of many who decided also tells that it looked, and what ran under consent. */
  now() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const { granted, decided } = this.#state();
    const lists = [...this.#facts.essentials, ...(granted ? this.#facts.tools : [])];
    const odd = (names, of) => {
      const isListed = namedLike(lists.flatMap((list) => list[of]));
      return this.#news(of, names.filter((name) => !isListed(name)).map(masked));
    };
    const tells = this.#oneOfThem && decided && !sayNotToTrack();
    const seen = {
      ran: this.#news('ran', tells ? [...this.#called.ran] : []),
      hosts: this.#news('hosts', [...this.#called.hosts]),
      cookies: odd(cookieNames(), 'cookies'),
      storage: odd([...store.keys('localStorage'), ...store.keys('sessionStorage')], 'storage'),
    };
    const looked = tells && !this.#looked;
    if (!looked && Object.values(seen).every((names) => names.length === 0)) return;
    this.#looked ||= looked;
    fetch(SIGHTINGS, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ banner: VERSION, looked, ...seen }),
      keepalive: true,
      credentials: 'omit',
    }).catch(() => {}); // one of many
  }

  #news(of, names) {
    const news = [...new Set(names)].filter((name) => name && !this.#told.has(of + name)).slice(0, 10);
    news.forEach((name) => this.#told.add(of + name));
    return news;
  }
}

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(`
  :host { --ink: #1b1f24; --paper: #fff; --line: #6e7781; --fill: #0b4f9e; --on-fill: #fff; --link: #0b4f9e; --lift: 0 .5rem 2rem rgb(0 0 0 / .25);
    font: 400 1rem/1.5 system-ui, sans-serif; color: var(--ink); }
  :host([theme='dark']) { --ink: #e6edf3; --paper: #161b22; --line: #7d8590; --fill: #79c0ff; --on-fill: #0d1117; --link: #79c0ff;
    --lift: 0 .5rem 2rem rgb(0 0 0 / .7); }
  @media (prefers-color-scheme: dark) { :host(:not([theme='light'])) { --ink: #e6edf3; --paper: #161b22; --line: #7d8590; --fill: #79c0ff;
    --on-fill: #0d1117; --link: #79c0ff; --lift: 0 .5rem 2rem rgb(0 0 0 / .7); } }
  [hidden] { display: none !important; }
  * { box-sizing: border-box; }
  .ask { position: fixed; z-index: 2147483000; inset: auto 1rem 1rem 1rem; max-width: 44rem; max-height: calc(100dvh - 2rem); margin: 0 auto;
    display: flex; flex-direction: column; padding: 1.25rem 1.5rem 1.5rem; background: var(--paper); border: 1px solid var(--line);
    border-radius: .75rem; box-shadow: var(--lift); overflow-wrap: break-word; }
  .read { flex: 1 1 auto; min-height: 0; overflow: auto; padding: 4px; margin: -4px; }
  h2 { margin: 0 2.25rem .5rem 0; font-size: 1.1875rem; line-height: 1.3; }
  p { margin: 0 0 .5rem; font-size: .9375rem; }
  .now { font-weight: 600; }
  a { color: var(--link); display: inline-block; min-height: 1.5rem; }
  .choices { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; padding-top: .75rem; }
  button { font: inherit; cursor: pointer; border-radius: .5rem; }
  .choice { min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--fill); background: var(--fill); color: var(--on-fill); font-weight: 600; }
  .close { position: absolute; top: .75rem; inset-inline-end: .75rem; width: 2.25rem; height: 2.25rem; border: 0; padding: 0; background: none; color: inherit;
    font-size: 1.375rem; line-height: 1; }
  .later { position: fixed; z-index: 2147483000; inset: auto auto .75rem .75rem; display: flex; flex-wrap: wrap; gap: .5rem; max-width: calc(100vw - 1.5rem); }
  .later button { min-height: 2rem; padding: .25rem .75rem; border: 1px solid var(--line); background: var(--paper); color: var(--ink); font-size: .875rem; }
  button:hover, a:hover { text-decoration: underline; }
  button:focus-visible, a:focus-visible, h2:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
  .told { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (max-width: 30rem) { .ask { inset: auto .5rem .5rem .5rem; max-height: calc(100dvh - 1rem); padding: 1rem; } .choices { gap: .5rem; } }
  @media print { :host { display: none; } }
`);

const made = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

class AstrasonicConsent extends HTMLElement {
  #facts = null;
  #parts = null;
  #memory = null; // the answer, where a browser stores nothing: it counts until the page is left
  #running = false;
  #applied = false;
  #loaded = new Set();
  #sightings = null;
  #off = new AbortController();

  async connectedCallback() {
    this.#off = new AbortController();
    if (this.#parts) {
      this.#listen(); // moved about in its page
      return;
    }
    try {
      const answer = await fetch(new URL(`banner.json?${VERSION}`, SERVICE), { credentials: 'omit' });
      this.#facts = await answer.json();
    } catch {
      return; // Without its words nobody is asked, and without being asked nobody consents.
    }
    if (!this.isConnected || this.#parts) return;
    this.#sightings = new Sightings(this.#facts, () => ({ granted: this.granted, decided: this.decision !== null }));
    this.#draw();
    this.#listen();
    this.#heedSignal();
    this.#apply();
    if (!this.decision && !sayNotToTrack()) this.#show('banner');
    postAll((decision) => this.#unproven(decision));
  }

  disconnectedCallback() {
    this.#off.abort();
  }

  /** The decision in force on this device, or null: too old, of other words or none at all. */
  get decision() {
    const kept = parsed(store.get(KEY)) ?? this.#memory;
    const counts = kept?.version === this.#facts?.version && Date.parse(kept?.until) > Date.now();
    return counts ? kept : null;
  }

  /** Whether analytics may run now. */
  get granted() {
    return this.decision?.action === 'ACCEPT_ALL';
  }

  /** Opens the settings, for a link or button of the page's own. */
  open() {
    if (this.#parts) this.#show('settings');
  }

  #listen() {
    const { signal } = this.#off;
    const again = () => {
      this.#heedSignal();
      this.#apply();
      if (this.decision && this.#parts.ask.dataset.surface === 'banner') this.#hide(false);
    };
    addEventListener('storage', (event) => (event.key === KEY || event.key === null) && again(), { signal });
    addEventListener('pageshow', (event) => event.persisted && again(), { signal });
    addEventListener('pagehide', () => {
      this.#sightings.now();
      if (!this.granted) forget(this.#facts.tools);
    }, { signal });
  }

  /** Whoever turned the signal on after consenting has taken the consent back; consent given under it was meant. */
  #heedSignal() {
    if (sayNotToTrack() && this.granted && !this.decision.underSignal) this.#decide('GPC', 'signal');
  }

  #decide(action, surface) {
    const before = parsed(store.get(KEY)) ?? this.#memory;
    const at = new Date();
    const until = new Date(at);
    until.setMonth(until.getMonth() + this.#facts.months);
    const device = before?.device ?? uuid();
    const decision = { id: uuid(), device, action, version: this.#facts.version, at: at.toISOString(), until: until.toISOString() };
    const kept = { ...decision, underSignal: sayNotToTrack() };
    this.#memory = store.set(KEY, JSON.stringify(kept)) ? null : kept;
    const google = action === 'ACCEPT_ALL' || before?.action !== 'ACCEPT_ALL' ? null : googleId();
    this.#prove(decision, surface, before?.id ?? null, google);
    this.#apply(true);
  }

  /** @param google by what they know this browser, so that they are asked to delete it; forgotten here with the cookie */
  #prove({ id, device, action, version, at }, surface, previous, google) {
    const language = this.#language();
    const body = {
      id, device, action, version, at, previous, language,
      purposes: { [PURPOSE]: action === 'ACCEPT_ALL' },
      sha256: this.#facts.texts[language].sha256,
      surface: `${surface}/${VERSION}`,
      ...(google && { google }),
    };
    const waiting = store.keys('localStorage').filter((key) => key.startsWith(WAITING)).sort();
    waiting.slice(0, Math.max(0, waiting.length - LATEST + 1)).forEach((key) => store.remove(key));
    const key = `${WAITING}${at}-${id}`;
    store.set(key, JSON.stringify(body));
    post(key, (refused) => this.#unproven(refused), JSON.stringify(body));
  }

  /** What cannot be proved was not given: a yes that we refused ends, and the question comes again. */
  #unproven(refused) {
    if (refused?.action !== 'ACCEPT_ALL' || this.decision?.id !== refused.id) return;
    this.#memory = null;
    store.remove(KEY);
    this.#apply(true);
    this.#show('banner');
  }

  /** Makes the tools and what is seen agree with the decision in force. */
  #apply(decided = false) {
    const { tools } = this.#facts;
    const { granted } = this;
    if (granted !== this.#running) this.#sightings.consent(granted, !this.#applied);
    this.#applied = true;
    if (granted && !this.#running) this.#start(tools);
    else if (!granted && this.#running) this.#stop(tools);
    else if (decided) gtag('consent', 'update', signals(granted ? tools.flatMap((tool) => tool.signals) : []));
    if (!granted) forget(tools);
    this.#sightings.soon();
    this.#redraw();
    this.dispatchEvent(new CustomEvent('astrasonic-consent', { bubbles: true, composed: true, detail: { analytics: granted } }));
  }

  #start(tools) {
    this.#running = true;
    if (!gate.built) window.cookieStore?.addEventListener('change', () => this.#running || forget(tools));
    // Asked anew for each request, so that what another tab took back counts at once.
    buildGate(tools.flatMap((tool) => tool.hosts), () => this.#running && this.granted);
    Object.keys(window).filter((name) => name.startsWith('ga-disable-')).forEach((name) => (window[name] = false));
    gtag('consent', 'update', signals(tools.flatMap((tool) => tool.signals)));
    for (const tool of tools) this.#load(tool);
  }

  #load({ key, loads }) {
    const ours = { 'google-analytics': this.getAttribute('gtm'), posthog: this.getAttribute('posthog') }[key];
    if (!ours) return;
    if (this.#loaded.has(key)) {
      if (key === 'posthog') window.posthog?.opt_in_capturing?.();
      return;
    }
    this.#loaded.add(key);
    const script = made('script', { async: true });
    // One that was on its way when consent was taken back leaves nothing either.
    script.addEventListener('load', () => this.#running || forget(this.#facts.tools));
    if (this.nonce) script.nonce = this.nonce;
    if (key === 'google-analytics') {
      window.dataLayer.push({ 'gtm.start': Date.now(), event: 'gtm.js' });
      script.src = `${loads}?id=${encodeURIComponent(ours)}`;
    } else {
      script.src = loads;
      script.addEventListener('load', () => this.#startPostHog(ours));
    }
    document.head.append(script);
  }

  #startPostHog(key) {
    if (!this.#running) {
      this.#loaded.delete('posthog');
      return; // taken back while it was on its way
    }
    window.posthog?.init(key, {
      api_host: this.getAttribute('posthog-host') ?? 'https://eu.i.posthog.com',
      persistence: 'localStorage+cookie',
      person_profiles: 'identified_only',
      session_recording: { maskAllInputs: true },
    });
  }

  #stop(tools) {
    this.#running = false;
    for (const [, container] of document.cookie.matchAll(/_ga_([A-Z0-9]+)=/g)) window[`ga-disable-G-${container}`] = true;
    gtag('consent', 'update', signals([]));
    try {
      window.posthog?.stopSessionRecording?.();
      window.posthog?.opt_out_capturing?.();
    } catch {
      // The gate is shut all the same.
    }
    forget(tools);
  }

  #language() {
    const asked = this.getAttribute('lang') || document.documentElement.lang || navigator.language || 'en';
    return asked.toLowerCase().startsWith('nl') ? 'nl' : 'en';
  }

  #draw() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [SHEET];
    const button = (className, pressed) => {
      const element = made('button', { type: 'button', className });
      element.addEventListener('click', pressed);
      return element;
    };
    const choose = (action) => () => {
      this.#decide(action, this.#parts.ask.dataset.surface);
      this.#hide(true);
    };
    const parts = {
      title: made('h2', { id: 'title', tabIndex: -1 }),
      text: made('div', { id: 'text' }),
      policy: made('a', { href: this.#facts.policy }),
      essential: button('choice', choose('ESSENTIAL_ONLY')),
      accept: button('choice', choose('ACCEPT_ALL')),
      close: button('close', () => this.#hide(true)),
      settings: button('settings', () => this.open()),
      withdraw: button('withdraw', () => {
        parts.settings.focus(); // before the pressed button is gone
        this.#decide('WITHDRAW', 'control');
        this.#hide(false);
      }),
      told: made('div', { className: 'told' }),
    };
    parts.told.setAttribute('role', 'status');
    parts.ask = made('div', { className: 'ask', hidden: true },
      made('div', { className: 'read' }, parts.title, parts.text, made('p', {}, parts.policy)), made('div', { className: 'choices' }, parts.essential, parts.accept), parts.close);
    const said = { role: 'dialog', 'aria-modal': 'false', 'aria-labelledby': 'title', 'aria-describedby': 'text' };
    Object.entries(said).forEach(([name, value]) => parts.ask.setAttribute(name, value));
    parts.ask.addEventListener('keydown', (event) => event.key === 'Escape' && this.#hide(true));
    parts.later = made('div', { className: 'later' }, parts.settings, parts.withdraw);
    parts.later.setAttribute('role', 'region');
    root.replaceChildren(parts.ask, parts.later, parts.told);
    this.#parts = parts;
  }

  #redraw() {
    const language = this.#language();
    const { words } = this.#facts.texts[language];
    const { ask, title, text, later, close, withdraw } = this.#parts;
    for (const part of [ask, later, this.#parts.told]) part.lang = language;
    title.textContent = words.title;
    for (const name of ['policy', 'essential', 'accept', 'settings', 'withdraw']) this.#parts[name].textContent = words[name];
    close.textContent = '×';
    close.setAttribute('aria-label', words.close);
    later.setAttribute('aria-label', words.settings);
    const state = this.decision && (this.granted ? words.accepted : words.refused);
    const signal = !this.decision && sayNotToTrack() && words.gpc;
    text.replaceChildren(...[words.ask, words.refuse, words.change, signal].filter(Boolean).map((line) => made('p', { textContent: line })));
    if (state) text.append(made('p', { className: 'now', textContent: state }));
    withdraw.hidden = !this.granted;
  }

  #show(surface) {
    const { ask, later, title, told } = this.#parts;
    ask.dataset.surface = surface;
    this.#redraw();
    ask.hidden = false;
    later.hidden = true;
    // What has the focus on the page is never hidden under the banner.
    document.documentElement.style.scrollPaddingBottom = `${ask.offsetHeight + 32}px`;
    if (surface === 'settings') title.focus();
    else told.textContent = title.textContent;
  }

  /** Closing without a choice changes nothing: no answer is no consent. */
  #hide(byHand) {
    const { ask, later, settings, told } = this.#parts;
    const hadFocus = byHand && this.shadowRoot.activeElement;
    ask.hidden = true;
    later.hidden = false;
    document.documentElement.style.scrollPaddingBottom = '';
    const { words } = this.#facts.texts[this.#language()];
    told.textContent = !this.decision ? '' : this.granted ? words.accepted : words.refused;
    if (hadFocus) settings.focus();
  }
}

if (!customElements.get('astrasonic-consent')) customElements.define('astrasonic-consent', AstrasonicConsent);
