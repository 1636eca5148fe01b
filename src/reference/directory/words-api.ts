import { catalogue } from '#platform/i18n/catalogue.ts';

/** The page about the open directory, for those who write programs. */
export const apiWords = catalogue({
  publicApiNotRight: ['Something in it is not right', 'Algo en ella no está bien'],
  publicApiSite: ['County help for youth', 'Ayuda del condado para jóvenes'],
  publicApiTitle: ['The open list of help', 'La lista abierta de ayuda'],
  publicApiLead: [
    'All that we know of help for youth is open. Your program can read it. You need no key and no account.',
    'Todo lo que sabemos de ayuda para jóvenes está abierto. Su programa puede leerlo. No hace falta clave ni cuenta.',
  ],
  publicApiStart: ['Where to start', 'Por dónde empezar'],
  publicApiStartText: [
    'The list speaks HSDS 3.0, by Open Referral. Ask for the first address below. It names the others.',
    'La lista habla HSDS 3.0, de Open Referral. Pida la primera dirección de abajo. Ella nombra las demás.',
  ],
  publicApiRoot: ['Version, profile and the map of it all', 'Versión, perfil y el mapa de todo'],
  publicApiOpenApi: ['The map of it all (OpenAPI)', 'El mapa de todo (OpenAPI)'],
  publicApiProfile: ['What we add to HSDS', 'Qué agregamos a HSDS'],
  'publicApi-services': ['What help there is', 'Qué ayuda hay'],
  'publicApi-organizations': ['Who gives it', 'Quién la da'],
  'publicApi-service_at_locations': ['What help is at which place', 'Qué ayuda hay en qué lugar'],
  'publicApi-taxonomies': ['Lists of kinds', 'Listas de tipos'],
  'publicApi-taxonomy_terms': ['Kinds of help', 'Tipos de ayuda'],
  publicApiOne: [
    'Put an id after it to get one thing with all its parts.',
    'Agregue un id para obtener una sola cosa con todas sus partes.',
  ],
  publicApiAsk: ['How to ask', 'Cómo preguntar'],
  publicApiAnd: [
    'Each word you add makes the list shorter. A wrong word is not passed over. You are told which one it is.',
    'Cada palabra que agrega acorta la lista. Una palabra errónea no se pasa por alto. Se le dice cuál es.',
  ],
  publicApiPost: [
    'You can also send the same words in the body, with POST. Then they do not stay in an address or a log. Please search this way for people who look for help.',
    'También puede enviar las mismas palabras en el cuerpo, con POST. Así no quedan en una dirección ni en un registro. Busque de esta manera para personas que buscan ayuda.',
  ],
  publicApiPace: [
    'Ask at an easy pace. If you ask too fast, you get the code 429 and the time to wait.',
    'Pregunte con calma. Si pregunta muy rápido, recibe el código 429 y el tiempo de espera.',
  ],
  publicApiFeed: ['For 211, 988 and others with their own list', 'Para 211, 988 y otros con su propia lista'],
  publicApiFeedText: [
    'Ask what is new since the last time. You get one service on each line, whole, as JSON. Keep the time in “x-as-of” for the next time.',
    'Pregunte qué hay de nuevo desde la última vez. Recibe un servicio en cada línea, completo, en JSON. Guarde la hora de «x-as-of» para la próxima vez.',
  ],
  publicApiFeedGone: [
    'A line with “withdrawn” names a service that is gone. Take it off your list.',
    'Una línea con «withdrawn» nombra un servicio que ya no está. Quítelo de su lista.',
  ],
  publicApiFeedSame: [
    'Send the “ETag” back in “If-None-Match”. If nothing is new, you get the code 304 and no more.',
    'Devuelva el «ETag» en «If-None-Match». Si no hay nada nuevo, recibe el código 304 y nada más.',
  ],
  publicApiFeedKey: [
    'You need no key. If the county gave you one, send it as “Authorization: Bearer”. Then we can count how you use it.',
    'No hace falta clave. Si el condado le dio una, envíela como «Authorization: Bearer». Así podemos contar su uso.',
  ],
  publicApiSafe: ['Safe places', 'Lugares seguros'],
  publicApiSafeText: [
    'Some places must stay hidden. You can read what help they give. You can not read where they are.',
    'Algunos lugares deben quedar ocultos. Puede leer qué ayuda dan. No puede leer dónde están.',
  ],
  publicApiHistory: [
    'With everything of a record comes what changed last: which part of it, on what day, and through whom (up to 10 changes, in “metadata”). We do not give words of the past: they may hold what was taken back. We never name a person. Of a hidden place we tell no past at all.',
    'Junto con todo lo de un registro viene lo que cambió al final: qué parte, qué día y por medio de quién (hasta 10 cambios, en “metadata”). No damos palabras del pasado: pueden contener lo que se retiró. Nunca nombramos a una persona. De un lugar oculto no contamos nada del pasado.',
  ],
});
