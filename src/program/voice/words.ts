import { catalogue } from '#platform/i18n/catalogue.ts';

/** What staff read about the youth's own page. */
export const words = catalogue({
  ownPage: ['Their own page', 'Su propia página'],
  about: [
    'On it the youth sees who is on the team, who can see what, and who looked. They can take back consent, ask for a change, or block someone. You do not see what they read there.',
    'En ella la persona joven ve quién está en su equipo, quién puede ver qué y quién miró. Puede retirar un consentimiento, pedir un cambio o bloquear a alguien. Usted no ve lo que lee ahí.',
  ],
  on: ['The page is on.', 'La página está encendida.'],
  off: ['The page is off.', 'La página está apagada.'],
  madeBy: [
    'Card made by {name}, {day}. It works until {until}.',
    'Tarjeta hecha por {name}, {day}. Sirve hasta el {until}.',
  ],
  usedOn: ['Last opened on {day}.', 'Se abrió por última vez el {day}.'],
  notUsed: ['Not opened yet.', 'Todavía no se abrió.'],
  make: ['Make a card', 'Hacer una tarjeta'],
  makeNew: ['Make a new card', 'Hacer una tarjeta nueva'],
  makeWhy: [
    'Make it with the youth beside you. The code is shown once. Let them take it, fold it, or learn it by heart. A new card ends the old one.',
    'Hágala con la persona joven a su lado. El código se muestra una sola vez. Deje que se lo lleve, lo doble o lo memorice. Una tarjeta nueva termina la anterior.',
  ],
  present: [
    'The youth is here, wants the page, and is safe to have a card',
    'La persona joven está aquí, quiere la página y puede tener una tarjeta sin peligro',
  ],
  presentNeeded: [
    'A card is made only with the youth there.',
    'Una tarjeta se hace solo con la persona joven presente.',
  ],
  cardLang: ['Language of the card', 'Idioma de la tarjeta'],
  english: ['English', 'Inglés'],
  spanish: ['Spanish', 'Español'],
  end: ['End the page now', 'Terminar la página ahora'],
  endWhy: ['Why?', '¿Por qué?'],
  'why-lost': [
    'The card is lost, or the youth wants it off',
    'La tarjeta se perdió, o la persona joven quiere apagarla',
  ],
  'why-found': ['Somebody else found it or knows the code', 'Alguien más la encontró o sabe el código'],
  chooseWhy: ['Choose why.', 'Elija por qué.'],
  endNow: ['End it', 'Terminarla'],
  isOff: ['The page is off already.', 'La página ya está apagada.'],
  earlier: ['Earlier cards', 'Tarjetas anteriores'],
  'ended-youth': [
    'Made {made}; the youth switched it off {ended}',
    'Hecha el {made}; la persona joven la apagó el {ended}',
  ],
  'ended-worker': ['Made {made}; ended {ended}', 'Hecha el {made}; terminada el {ended}'],
  'ended-found': [
    'Made {made}; ended {ended}: found by somebody',
    'Hecha el {made}; terminada el {ended}: alguien la encontró',
  ],
  'ended-renewed': ['Made {made}; a new card on {ended}', 'Hecha el {made}; tarjeta nueva el {ended}'],
  lapsed: ['Made {made}; ran out on {ended}', 'Hecha el {made}; venció el {ended}'],
  card: ['The card', 'La tarjeta'],
  cardOnce: [
    'This code is shown only now. Print it small, or let the youth write it down. Then leave this page.',
    'Este código se muestra solo ahora. Imprímalo en pequeño, o deje que la persona joven lo anote. Luego salga de esta página.',
  ],
  cardTitle: ['My page', 'Mi página'],
  cardAt: ['Go to {address}', 'Entra en {address}'],
  toOwnPage: ['Done', 'Listo'],
  noMake: [
    'A card is made by somebody who works with the youth.',
    'La tarjeta la hace alguien que trabaja con la persona joven.',
  ],
  toldKey: ['A card for their own page was made', 'Se hizo una tarjeta para su propia página'],
  toldOff: ['The youth switched their own page off', 'La persona joven apagó su propia página'],
  toldEnded: ['Their own page was ended', 'Se terminó su propia página'],
  settingsGroup: ['The youth’s own page', 'La página propia de la persona joven'],
});
