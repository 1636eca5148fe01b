import { catalogue } from '#platform/i18n/catalogue.ts';

/** What the page of licensed tools' totals says. */
export const scoreWords = catalogue({
  title: ['Totals of licensed tools', 'Totales de herramientas con licencia'],
  intro: [
    'Enter the total that you worked out on the tool’s own form. Its questions and answers are not kept here.',
    'Anote el total que calculó en el formulario de la herramienta. Sus preguntas y respuestas no se guardan aquí.',
  ],
  enter: ['Enter a total', 'Anotar un total'],
  tool: ['Tool', 'Herramienta'],
  toolHint: [
    'Those that your agency may use. An administrator records licenses.',
    'Las que su agencia puede usar. Una persona administradora registra las licencias.',
  ],
  total: ['Total', 'Total'],
  band: ['Band, as your form says', 'Banda, según su formulario'],
  bandHint: [
    'Leave empty when the tool has bands of its own: it follows from the total.',
    'Déjelo vacío si la herramienta tiene sus propias bandas: se deduce del total.',
  ],
  on: ['Day on which it was used', 'Día en que se usó'],
  save: ['Save the total', 'Guardar el total'],
  none: ['No total yet', 'Aún no hay totales'],
  noneAbout: ['Totals of licensed tools will stand here.', 'Aquí estarán los totales de herramientas con licencia.'],
  noTools: [
    'Your agency has no tool that it may enter here. Ask your administrator to record its license.',
    'Su agencia no tiene ninguna herramienta que anotar aquí. Pida a su administrador que registre su licencia.',
  ],
  mayNotAdd: ['You can see totals here, but not add any.', 'Puede ver los totales aquí, pero no agregar.'],
  usedOn: ['Used on', 'Usada el'],
  by: ['By', 'Por'],
  noBand: ['No band', 'Sin banda'],
  bandUnverified: ['Bands not yet verified', 'Bandas aún sin verificar'],
  notValidated: ['Not validated', 'No validada'],
  madeFor: ['Made for: {population}', 'Hecha para: {population}'],
  reasonToLook: [
    'A total is a reason to look closely. It proves no element, and a low one rules nothing out.',
    'Un total es una razón para mirar de cerca. No prueba ningún elemento, y uno bajo no descarta nada.',
  ],
  scoreTool: ['Choose the tool.', 'Elija la herramienta.'],
  scoreTotal: [
    'Write the total as a whole number that the tool can give.',
    'Escriba el total como un número entero que la herramienta pueda dar.',
  ],
  scoreBand: [
    'The total and the band do not go together. Check both.',
    'El total y la banda no concuerdan. Revise ambos.',
  ],
  scoreLicence: [
    'Your agency had no license for this tool on that day.',
    'Su agencia no tenía licencia para esta herramienta ese día.',
  ],
  scoreDay: [
    'Write the day on which the tool was used. It cannot be in the future.',
    'Escriba el día en que se usó la herramienta. No puede ser futuro.',
  ],
  problemTooLongForm: ['Write it shorter.', 'Escríbalo más corto.'],
});
