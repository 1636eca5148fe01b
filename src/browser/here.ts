// Fetched when somebody presses "Use my location", and not before. The browser asks them; what is sent is rounded here to about a
// kilometre, in the field that they could have typed it into. Nothing is stored.
const rounded = (degrees: number) => degrees.toFixed(2);

/** @param button the pressed button, inside the form and its own block */
function press(button: HTMLButtonElement): void {
  const where = button.form?.elements.namedItem('where');
  const not = button.closest('[data-with-script]')?.querySelector<HTMLElement>('[data-not]');
  const failed = () => {
    if (not) not.hidden = false;
    if (where instanceof HTMLElement) where.focus();
  };
  if (!navigator.geolocation || !(where instanceof HTMLInputElement)) {
    failed();
    return;
  }
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      where.value = `${rounded(coords.latitude)}, ${rounded(coords.longitude)}`;
      button.form?.requestSubmit();
    },
    failed,
    { maximumAge: 600_000, timeout: 15_000 },
  );
}

const pressed = (element: Element | null) => {
  const button = element?.closest<HTMLButtonElement>('button[data-go]');
  if (button) press(button);
};
// The press that fetched this; and those that follow, also on pages that take this one's place.
pressed(document.querySelector('button[data-go]'));
addEventListener('click', (event) => pressed(event.target as Element));

export {};
