// A passkey form: the device is asked when the person presses the button, its answer fills the hidden field, the form goes.
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  const form = place.querySelector('form');
  const answer = place.querySelector<HTMLInputElement>('input[name=credential]');
  const said = place.querySelector<HTMLElement>('[data-passkey-said]');
  if (!form || !answer || !said) continue;
  if (!('PublicKeyCredential' in window)) {
    place.hidden = true;
    continue;
  }
  form.addEventListener(
    'submit',
    async (event) => {
      if (answer.value) return;
      event.preventDefault();
      event.stopPropagation();
      try {
        const optionsJSON = JSON.parse(place.dataset.options ?? '{}');
        const given =
          place.dataset.passkey === 'create'
            ? await startRegistration({ optionsJSON })
            : await startAuthentication({ optionsJSON });
        answer.value = JSON.stringify(given);
        form.submit();
      } catch {
        said.textContent = place.dataset.failed ?? '';
      }
    },
    true,
  );
}
