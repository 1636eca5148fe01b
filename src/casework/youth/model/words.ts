import { catalogue } from '#platform/i18n/catalogue.ts';

export const words = catalogue({
  sameName: ['Same name', 'Mismo nombre'],
  oneLetterApart: ['Name one letter apart', 'Nombre con una letra distinta'],
  soundsAlike: ['Name sounds alike', 'El nombre suena igual'],
  knownNickname: ['Known short form of the name', 'Forma corta conocida del nombre'],
  sameInitial: ['Same first letter', 'Misma letra inicial'],
  nearlySpelled: ['Name spelled nearly so', 'Nombre escrito casi igual'],
  partOfName: ['Only part of the name agrees', 'Solo coincide una parte del nombre'],
  orderSwapped: ['First and last name the other way round', 'Nombre y apellido en otro orden'],
  sameDay: ['Same date of birth', 'Misma fecha de nacimiento'],
  dayMiswritten: ['Date of birth easily written so by mistake', 'Fecha de nacimiento que se confunde con facilidad'],
  sameYear: ['Same year of birth', 'Mismo año de nacimiento'],
  yearNear: ['Born a year apart', 'Un año de diferencia'],
  otherYear: ['Another year of birth', 'Otro año de nacimiento'],
  sameIdentifier: ['Same identifier', 'Mismo identificador'],
  otherIdentifier: ['Different numbers of the same kind', 'Números distintos del mismo tipo'],
  otherDay: ['Another date of birth', 'Otra fecha de nacimiento'],
  otherName: ['Another name', 'Otro nombre'],
  perhapsSiblings: [
    'Same family name and birth date, other first name: perhaps twins',
    'Mismo apellido y fecha de nacimiento, otro nombre: quizá gemelos',
  ],
  birthUnknown: ['A date of birth is not known', 'No se conoce una fecha de nacimiento'],
  likely: ['Likely the same youth', 'Probablemente la misma persona joven'],
  possible: ['Perhaps the same youth', 'Quizá la misma persona joven'],
  unlikely: ['Likely two youth', 'Probablemente dos personas jóvenes'],
});
