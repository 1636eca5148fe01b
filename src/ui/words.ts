import { catalogue } from '#platform/i18n/catalogue.ts';

/** What the kit itself says. Staff pages say usted; the words of public pages begin with `public` and say tú. */
export const words = catalogue({
  skip: ['Skip to main content', 'Ir al contenido principal'],
  mainMenu: ['Main menu', 'Menú principal'],
  signOut: ['Sign out', 'Cerrar sesión'],
  inEnglish: ['in English', 'en inglés'],
  inOtherLanguage: ['Español', 'English'],
  shortcutsHeading: ['Keyboard shortcuts', 'Atajos de teclado'],
  shortcutSearch: ['Go to search', 'Ir a la búsqueda'],
  shortcutHelp: ['Show this list', 'Mostrar esta lista'],
  shortcutsOn: ['Use these keys on this computer', 'Usar estas teclas en esta computadora'],
  close: ['Close', 'Cerrar'],
  footer: [
    'What you see here is private. Look only at what your work needs: every look is recorded.',
    'Lo que ve aquí es privado. Consulte solo lo que su trabajo necesita: cada consulta queda registrada.',
  ],

  required: ['required', 'obligatorio'],
  requiredNote: ['Fields marked with * are required.', 'Los campos con * son obligatorios.'],
  whyWeAsk: ['Why we ask', 'Por qué lo preguntamos'],
  errorSummary: [
    '{n} {n|answer needs|answers need} another look',
    '{n} {n|respuesta necesita|respuestas necesitan} otra revisión',
  ],
  choose: ['Choose one', 'Elija una opción'],
  offerPut: ['Put it in', 'Ponerlo aquí'],
  offerClear: ['Clear it', 'Borrarlo'],
  showPassword: ['Show password', 'Mostrar contraseña'],
  hidePassword: ['Hide password', 'Ocultar contraseña'],

  sortBy: ['Sort by {column}', 'Ordenar por {column}'],
  pages: ['Pages', 'Páginas'],
  page: ['Page {n}', 'Página {n}'],
  lastPage: ['Last page, page {n}', 'Última página, página {n}'],
  previous: ['Previous', 'Anterior'],
  next: ['Next', 'Siguiente'],
  rowsShown: ['{from} to {to} of {all}', '{from} a {to} de {all}'],

  alertInfo: ['Note', 'Nota'],
  alertSuccess: ['Done', 'Listo'],
  alertWarning: ['Take care', 'Atención'],

  clockLate: ['{span} late', '{span} de retraso'],
  clockDue: ['Due in {span}', 'Vence en {span}'],
  clockNow: ['Due now', 'Vence ahora'],
  clockDone: ['Done', 'Hecho'],
  clockDoneLate: ['Done, {span} late', 'Hecho, con {span} de retraso'],
  spanMinutes: ['{n} {n|minute|minutes}', '{n} {n|minuto|minutos}'],
  spanHours: ['{n} {n|hour|hours}', '{n} {n|hora|horas}'],
  spanDays: ['{n} {n|day|days}', '{n} {n|día|días}'],
  spanWeeks: ['{n} {n|week|weeks}', '{n} {n|semana|semanas}'],
  spanMonths: ['{n} {n|month|months}', '{n} {n|mes|meses}'],

  stepTodo: ['To do', 'Por hacer'],
  stepDoing: ['Started', 'Empezado'],
  stepDone: ['Done', 'Hecho'],
  stepWaiting: ['Waiting', 'En espera'],
  stepLater: ['Not yet', 'Todavía no'],
  stepSkipped: ['Not needed', 'No hace falta'],

  progress: ['{done} of {all}', '{done} de {all}'],
  progressLeave: ['You may leave this page; the work goes on.', 'Puede salir de esta página; el trabajo continúa.'],

  print: ['Print', 'Imprimir'],
  change: ['Change', 'Cambiar'],
  rule: ['The rule', 'La norma'],
  ruleSource: ['Source', 'Fuente'],
  ruleChecked: ['Checked on {date}', 'Verificado el {date}'],
  ruleNotVerified: [
    'Not yet verified by the county. Check with counsel before you rely on it.',
    'El condado aún no lo ha verificado. Consulte con el asesor legal antes de basarse en esto.',
  ],

  chartFewer: ['withheld', 'no se muestra'],
  chartWhatItCounts: ['What it counts', 'Qué cuenta'],
  chartSource: ['Source', 'Fuente'],
  chartAsOf: ['As of', 'Con datos al'],
  chartDownload: ['Download these figures (CSV)', 'Descargar estas cifras (CSV)'],
  chartWithheld: [
    'Counts from 1 to 10 are not shown, nor others that would give them away, so that no one can be singled out.',
    'No se muestran los conteos de 1 a 10, ni otros que los revelarían, para que no se pueda señalar a nadie.',
  ],

  sessionSoonHeading: ['Are you still there?', '¿Sigue ahí?'],
  sessionSoon: [
    'You will be signed out soon, to keep what is here private. What you typed stays on this page.',
    'Su sesión se cerrará pronto, para proteger lo que hay aquí. Lo que escribió sigue en esta página.',
  ],
  sessionStay: ['Stay signed in', 'Seguir en la sesión'],
  sessionTime: ['Time left: {time}', 'Tiempo restante: {time}'],
  sessionOutHeading: ['You have been signed out', 'Su sesión se cerró'],
  sessionOut: [
    'Nothing you typed is lost. Sign in again in a new tab, come back here, and go on.',
    'Nada de lo que escribió se perdió. Vuelva a entrar en otra pestaña, regrese aquí y continúe.',
  ],
  sessionSignIn: ['Sign in (opens a new tab)', 'Entrar (abre otra pestaña)'],
  sessionGoOn: ['I have signed in: go on', 'Ya entré: continuar'],
  sessionOfflineHeading: ['No connection just now', 'No hay conexión por ahora'],
  sessionOffline: [
    'Nothing was sent, and nothing you typed is lost. Try again when you are back online.',
    'No se envió nada y nada de lo que escribió se perdió. Intente de nuevo cuando tenga conexión.',
  ],
  sessionTryAgain: ['Try again', 'Intentar de nuevo'],

  publicSkip: ['Skip to the main part', 'Ir a la parte principal'],
  publicExit: ['Leave quickly', 'Salir rápido'],
  publicExitHint: ['or press Shift 3 times', 'o la tecla Shift 3 veces'],
  publicMenu: ['Menu', 'Menú'],
  publicWhyWeAsk: ['Why we ask', 'Por qué te lo preguntamos'],
  publicFooter: [
    'This site saves nothing on your phone or computer. Your browser may still keep a list of pages you opened.',
    'Este sitio no guarda nada en el teléfono ni en la computadora. El navegador puede guardar la lista de páginas que se abrieron.',
  ],
});
