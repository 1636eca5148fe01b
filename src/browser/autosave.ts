// The island of a form that is kept as it is typed and has no conditions of its own.
import { keepSaved } from './parts/autosave.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-save]'))
  if (form.dataset.save) keepSaved(form, form.dataset.save, () => {});
