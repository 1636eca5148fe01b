import type { Entries } from '#platform/i18n/catalogue.ts';

/** Places to walk into, as anyone reads of them, in each language of the finder. */
export const placeEntries = {
  publicPlaces: ['A safe place to walk into now', 'Un lugar seguro donde entrar ahora'],
  publicPlacesHeading: ['Safe places to walk into', 'Lugares seguros donde puedes entrar'],
  publicPlacesLead: [
    'Go in and tell anyone who works there that you need a safe place. You do not need a reason.',
    'Entra y dile a cualquiera que trabaje ahí que necesitas un lugar seguro. No necesitas un motivo.',
  ],
  publicWhatHappens: [
    'When you come: they find you a quiet place, water and a phone. You do not have to give your name. You choose what comes next.',
    'Cuando llegas: te dan un lugar tranquilo, agua y un teléfono. No tienes que decir tu nombre. Tú eliges qué sigue.',
  ],
  publicAllPlaces: ['All safe places to walk into', 'Todos los lugares seguros donde puedes entrar'],
  publicRegion: ['Part of the county', 'Parte del condado'],
  publicAnyRegion: ['Any part', 'Cualquier parte'],
  publicShow: ['Show', 'Mostrar'],
  publicNoPlaces: [
    'There is no such place here yet. If you are in danger, call 911. To talk with someone, call or text 988.',
    'Todavía no hay un lugar así aquí. Si estás en peligro, llama al 911. Para hablar con alguien, llama o escribe al 988.',
  ],
  publicMorePlaces: [
    'And {n} more. Say where you are, or choose a part of the county.',
    'Y {n} más. Di dónde estás o elige una parte del condado.',
  ],
  publicOtherHelp: ['Find other help', 'Buscar otra ayuda'],
} as const satisfies Entries;
