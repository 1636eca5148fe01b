import { catalogue } from '../i18n/catalogue.ts';

export const words = catalogue({
  fieldNotRight: ['This does not fit here. Please check it.', 'Esto no va aquí. Por favor, revíselo.'],
  fieldNeeded: ['Please fill this in.', 'Por favor, complete esto.'],
  notAForm: [
    'This form could not be read. Go back, and send it again from the page.',
    'No se pudo leer este formulario. Vuelva a la página y envíelo de nuevo.',
  ],
  notText: [
    'Something that was typed or pasted holds characters that cannot be kept. Remove them and send it again.',
    'Algo de lo escrito o pegado tiene caracteres que no se pueden guardar. Quítelos y envíelo de nuevo.',
  ],
  formExpired: [
    'This page was open too long, or came from elsewhere. What you typed is still here: please send it again.',
    'Esta página estuvo abierta demasiado tiempo o vino de otro lugar. Lo que escribió sigue aquí: envíelo de nuevo.',
  ],
  sentWithOtherContent: [
    'This form was sent before with other content. Check what is already saved before you send it again.',
    'Este formulario ya se envió con otro contenido. Revise lo guardado antes de enviarlo de nuevo.',
  ],
  movedOn: [
    'This changed while you had it open. Look at how it is now, then decide again.',
    'Esto cambió mientras lo tenía abierto. Vea cómo está ahora y decida de nuevo.',
  ],
  notSaved: ['Not saved yet. What to mend is marked below.', 'Aún no se guardó. Abajo está marcado lo que falta.'],
});
