/** The button beside a password field appears, shows what was typed, and hides it again before the form is sent. */
export function showPassword(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.tl-show-password')) {
    const input = document.getElementById(button.getAttribute('aria-controls') ?? '');
    if (!(input instanceof HTMLInputElement)) continue;
    const show = (shown: boolean) => {
      input.type = shown ? 'text' : 'password';
      button.textContent = (shown ? button.dataset.hide : button.dataset.show) ?? '';
    };
    button.hidden = false;
    button.addEventListener('click', () => show(input.type === 'password'));
    input.form?.addEventListener('submit', () => show(false));
  }
}
