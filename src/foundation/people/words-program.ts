import { catalogue } from '#platform/i18n/catalogue.ts';

/** A program admits its own people, and knows which ways into their accounts are being made. */
export const words = catalogue({
  title: ['Your program', 'Su programa'],
  account: ['My account', 'Mi cuenta'],
  toProgram: ['Who belongs to your program, and who waits', 'Quién pertenece a su programa y quién espera'],
  intro: [
    'Your program’s privileged notes are open to its advocates only. So an administrator can propose an advocate, but only your program admits one.',
    'Las notas privilegiadas de su programa están abiertas solo a sus defensores. Por eso un administrador puede proponer a un defensor, pero solo su programa lo admite.',
  ],
  waiting: ['Waiting for your program', 'En espera de su programa'],
  waitingNone: ['Nothing waits.', 'Nada en espera.'],
  asks: ['{name}: {role}', '{name}: {role}'],
  proposed: ['Proposed by {name}, {at}', 'Propuesto por {name}, {at}'],
  proposedByYou: [
    'You proposed this person yourself. Another advocate of your program decides.',
    'Usted propuso a esta persona. Decide otro defensor de su programa.',
  ],
  askThem: [
    'Admit only someone you know as your program’s own. If you are not sure, ask your director before you decide. The administrator who proposed them cannot vouch for them.',
    'Admita solo a quien usted conozca como parte de su programa. Si tiene dudas, pregunte a su dirección antes de decidir. El administrador que propuso a la persona no puede responder por ella.',
  ],
  admitAbout: [
    'Once admitted, they read all of the program’s notes. Their password and every other way in ends, because someone else may have made it. You get a new link to hand to them yourself.',
    'Una vez admitida, la persona lee todas las notas del programa. Su contraseña y toda otra manera de entrar terminan, porque alguien más pudo haberlas hecho. Usted recibe un enlace nuevo para entregárselo en persona.',
  ],
  admit: ['Admit to the program', 'Admitir en el programa'],
  admitOf: ['Admit {name} to the program', 'Admitir a {name} en el programa'],
  decline: ['Decline', 'Rechazar'],
  declineOf: ['Decline {name}', 'Rechazar a {name}'],
  linkTitle: ['One-time link', 'Enlace de un solo uso'],
  linkFor: ['New link for {name}', 'Enlace nuevo para {name}'],
  linkMade: ['Made by {name}, {at}', 'Hecho por {name}, {at}'],
  linkAsk: [
    'Whoever has this link can sign in as your colleague and read the program’s notes. Ask your colleague whether they asked for it. If you confirm, you get the link and hand it over yourself.',
    'Quien tenga este enlace puede entrar como su colega y leer las notas del programa. Pregunte a su colega si lo pidió. Si usted confirma, recibe el enlace y se lo entrega en persona.',
  ],
  linkConfirmed: [
    'It was confirmed and has not been used yet. Stop it if your colleague did not ask for it.',
    'Se confirmó y aún no se ha usado. Deténgalo si su colega no lo pidió.',
  ],
  linkConfirm: ['Confirm: my colleague asked for it', 'Confirmar: mi colega lo pidió'],
  linkConfirmOf: ['Confirm the link for {name}', 'Confirmar el enlace para {name}'],
  linkStop: ['Stop this link', 'Detener este enlace'],
  linkStopOf: ['Stop the link for {name}', 'Detener el enlace para {name}'],
  linkNotByAdmin: [
    'Do not send it through an administrator: whoever opens it first holds the account.',
    'No lo envíe por medio de un administrador: quien lo abra primero tendrá la cuenta.',
  ],
  ownLink: ['A new link to your account', 'Un enlace nuevo a su cuenta'],
  ownLinkOpens: [
    'It can be used from {at}. Whoever uses it signs in as you, and your own password ends. If you did not ask for it, stop it now and tell your director.',
    'Se puede usar desde: {at}. Quien lo use entra como usted, y su propia contraseña termina. Si usted no lo pidió, deténgalo ahora y avise a su dirección.',
  ],
  ownLinkWaits: [
    'It waits to be confirmed. If you did not ask for it, stop it now and tell your director.',
    'Espera confirmación. Si usted no lo pidió, deténgalo ahora y avise a su dirección.',
  ],
  ownLinkStop: ['I did not ask for it: stop it', 'No lo pedí: detenerlo'],
  fellows: ['Your program’s advocates', 'Los defensores de su programa'],
  fellowsAbout: [
    'They read the program’s privileged notes. If someone should not be here, tell an administrator to end their role.',
    'Ellos leen las notas privilegiadas del programa. Si alguien no debe estar aquí, pida a un administrador que termine su función.',
  ],
  you: ['{name} (you)', '{name} (usted)'],
  nothingToApprove: ['There is nothing to decide here any more.', 'Aquí ya no hay nada que decidir.'],
  secondPerson: [
    'You proposed this yourself. Another advocate of your program must decide.',
    'Lo propuso usted. Debe decidir otro defensor de su programa.',
  ],
  notYourself: [
    'This is about your own account. Another advocate of your program must decide.',
    'Se trata de su propia cuenta. Debe decidir otro defensor de su programa.',
  ],
  programDecides: ['Only the program itself decides this.', 'Solo el propio programa decide esto.'],
});
