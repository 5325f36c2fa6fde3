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

// What the server wrote into this page is about the one for whom the citizen acted when it was fetched.
addEventListener('fuldmagt-acting-changed', () => {
  if (document.body.hasAttribute('data-acting')) location.reload();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && token) location.reload();
});

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
