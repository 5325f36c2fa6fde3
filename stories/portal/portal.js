// @ts-check

const provider = document.querySelector('fuldmagt-provider');
const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute('content');

if (provider && token) {
  Object.assign(provider, {
    /** Each call brings the token of the login that this page was made for. */
    fetch: (/** @type {Request} */ request) => {
      request.headers.set('x-csrf-token', token);
      return fetch(request);
    },
    contacts: { borgerservice: new URL('/kontakt', location.href).href },
    offers: { first: ['kom-social-og-sundhedsportal'] },
  });
}

/** Takes out of the page what the server wrote into it about somebody. */
const blank = (/** @type {string} */ where) => {
  for (const part of document.querySelectorAll(where)) part.replaceChildren();
};

// What the server wrote into this page is about the one for whom the citizen acted when it was fetched.
addEventListener('fuldmagt-acting-changed', () => {
  if (document.body.hasAttribute('data-acting')) location.reload();
});
// In another window they act for another by now: the page has stopped, and shows nothing of the one before until they have said how to go on.
addEventListener('fuldmagt-refused', ({ reason }) => {
  if (reason === 'actor-changed') blank('[data-acting-for]');
});
// And here, somebody else has logged in: nothing of what stands here is theirs.
addEventListener('fuldmagt-user-changed', () => blank('[data-theirs]'));
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && token) location.reload();
});

// An appointment is cancelled for the one whose day it is, and for nobody else: the call says whose page it comes from.
for (const form of document.querySelectorAll('.cancel form')) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const { guard } = /** @type {typeof import('../../src/elements/provider/fuldmagt-provider.js').FuldmagtProvider} */ (
      await customElements.whenDefined('fuldmagt-provider')
    );
    const call = guard(
      (/** @type {Request} */ request) => {
        request.headers.set('x-csrf-token', token ?? '');
        return fetch(request);
      },
      { origins: [location.origin] },
    );
    const sent = call('/aftaler/aflys', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ at: form.getAttribute('data-at') }),
    });
    const done = await sent.then(
      (/** @type {Response} */ { ok }) => ok,
      // Where the page is not theirs any more, the banner says why.
      () => false,
    );
    if (done) location.reload();
    else form.querySelector('[role="alert"]')?.removeAttribute('hidden');
  });
}

// What is typed or scanned next takes the place of a number that was not found.
const field = document.querySelector('.finder input');
if (field instanceof HTMLInputElement && field.value !== '') {
  field.focus();
  field.select();
}

// A page that is made to be printed has a button for it, where there is a script to do it.
for (const button of document.querySelectorAll('button[data-print]')) {
  button.removeAttribute('hidden');
  button.addEventListener('click', () => print());
}

addEventListener('fuldmagt-session-ended', () => {
  document.querySelector('.ended')?.removeAttribute('hidden');
});
