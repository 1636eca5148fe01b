import { catalogue } from '#platform/i18n/catalogue.ts';

/** Why the program proposes what it proposes, and what follows from it. Pages add their own words here. */
export const words = catalogue({
  decisionWithdrawn: ['A decision was withdrawn: made in error', 'Se retiró una decisión: fue un error'],
  'form-cse': ['Commercial sexual exploitation', 'Explotación sexual comercial'],
  'form-lt': ['Labor trafficking', 'Trata laboral'],
  'form-ltfc': ['Labor trafficking by forced criminality', 'Trata laboral por criminalidad forzada'],
  'element-act': ['Act', 'Acto'],
  'element-means': ['Means', 'Medio'],
  'element-purpose': ['Purpose', 'Fin'],
  'standing-none': ['No form proposed', 'Ninguna forma propuesta'],
  'standing-ruled-out': ['Ruled out by a person', 'Descartado por una persona'],
  'standing-at-risk': ['At risk', 'En riesgo'],
  'standing-suspected': ['Suspected', 'Se sospecha'],
  'standing-confirmed': ['Confirmed', 'Confirmado'],
  'finding-present': ['Shown', 'Se muestra'],
  'finding-absent': ['Found not so', 'Se halló que no'],
  'finding-unknown': ['Not known yet', 'Aún no se sabe'],
  'reason-element-present': [
    '{element}: shown by {count} {count|sign|signs}.',
    '{element}: {count} {count|señal lo muestra|señales lo muestran}.',
  ],
  'reason-element-inferred': [
    '{element}: follows, since someone obtained what was given.',
    '{element}: se deduce, pues alguien obtuvo lo que se dio.',
  ],
  'reason-element-unknown': [
    '{element}: not known yet. Ask when it is safe.',
    '{element}: aún no se sabe. Pregunte cuando sea seguro.',
  ],
  'reason-element-absent': ['{element}: found not to be so.', '{element}: se halló que no es así.'],
  'reason-element-disputed': [
    '{element}: shown by some and denied by others. A person looks at both.',
    '{element}: unos lo muestran y otros lo niegan. Una persona mira ambos.',
  ],
  'reason-means-not-needed': [
    'Under 18 no force, fraud or coercion is needed.',
    'Con menos de 18 años no se necesita fuerza, engaño ni coerción.',
  ],
  'reason-means-needed-from-18': [
    'From 18 on, force, fraud or coercion is needed.',
    'Desde los 18 años se necesita fuerza, engaño o coerción.',
  ],
  'reason-age-unknown': [
    'The age is not known, so it is taken as under 18.',
    'No se sabe la edad, así que se toma como menor de 18.',
  ],
  'reason-free-to-leave': [
    'The youth is free to leave, and no sign says otherwise.',
    'La persona joven es libre de irse y ninguna señal dice lo contrario.',
  ],
  'reason-confirmed': [
    'Each needed element is strongly shown by the youth’s own account or by a record.',
    'Cada elemento necesario se muestra con fuerza por lo que contó la persona joven o por un documento.',
  ],
  'reason-suspected': [
    'The needed elements are shown, but not all strongly by the youth or a record.',
    'Los elementos necesarios se muestran, pero no todos con fuerza por la persona joven o un documento.',
  ],
  'reason-at-risk': [
    'There are signs, and a needed element is not known yet.',
    'Hay señales, y aún no se sabe de un elemento necesario.',
  ],
  'reason-none': [
    'No sign of this form is known. That is not the same as ruled out.',
    'No se conoce señal de esta forma. Eso no es lo mismo que descartarla.',
  ],
  'reason-needed-absent': [
    'A needed element was found not to be so. Help is offered all the same.',
    'Se halló que un elemento necesario no se da. La ayuda se ofrece igual.',
  ],
  'reason-street-sales-offence': [
    'What the youth had to do was itself an offence, so forced criminality is proposed too.',
    'Lo que la persona joven tuvo que hacer era en sí un delito, así que también se propone criminalidad forzada.',
  ],
  'reason-street-sales-ask': [
    'Ask whether what the youth had to do was itself an offence. If so, forced criminality applies too.',
    'Pregunte si lo que tuvo que hacer era en sí un delito. Si es así, también aplica criminalidad forzada.',
  ],
  'reason-unlicensed-both': [
    'Ordinary work inside a trade that is not lawful: proposed as labor and as forced criminality.',
    'Trabajo común dentro de un negocio no permitido: se propone como trabajo y como criminalidad forzada.',
  ],
  'reason-recruiting': [
    'The youth was told to bring others in. Consider forced criminality; it is no label on the youth.',
    'A la persona joven le dijeron que trajera a otras. Considere criminalidad forzada; no es una etiqueta para ella.',
  ],
  'reason-vulnerability': [
    'Some things make the youth easier to harm. They are not evidence of any element.',
    'Algunas cosas hacen más fácil dañar a la persona joven. No prueban ningún elemento.',
  ],
  'spectrum-because-child-labor-law': [
    'The age, hours or kind of work may break child labor law.',
    'La edad, las horas o el tipo de trabajo pueden violar las leyes de trabajo infantil.',
  ],
  'spectrum-because-pay': ['Pay or rights fall short of the law.', 'El pago o los derechos no cumplen con la ley.'],
  'spectrum-because-family': [
    'Help on the family’s own farm or in its business, with nothing against the law.',
    'Ayuda en la granja o el negocio de la familia, sin nada contra la ley.',
  ],
  'spectrum-because-lawful': ['The work fits the law for this age.', 'El trabajo cumple la ley para esta edad.'],
  'absence-needs-whole-element': [
    'Say that the whole element is not so, or leave it unknown.',
    'Indique que el elemento entero no se da, o déjelo como no conocido.',
  ],
  'purpose-of-another-form': ['This purpose belongs to another form.', 'Este fin corresponde a otra forma.'],
  'detail-crime-type-needed': ['Say what the youth was made to do.', 'Indique qué le obligaron a hacer.'],
  'detail-industry-needed': ['Say what kind of work it is.', 'Indique qué tipo de trabajo es.'],
  'detail-no-crime-of-a-youth': [
    'This form is no crime of the youth. Leave this empty.',
    'Esta forma no es un delito de la persona joven. Déjelo vacío.',
  ],
  'detail-until-before-since': ['The last day is before the first.', 'El último día es anterior al primero.'],
  'decision-other-form': ['This decision is about another form.', 'Esta decisión trata de otra forma.'],
  'decision-details-needed': [
    'Fill in the details, or mark what is not known yet.',
    'Complete los detalles o marque lo que aún no se sabe.',
  ],
  'decision-details-other-form': ['These details are about another form.', 'Estos detalles son de otra forma.'],
  'decision-review-in-future': [
    'Choose a day after today to look again.',
    'Elija un día posterior a hoy para volver a mirar.',
  ],
  'decision-ruled-out-reasons': [
    'To rule this out, say in a sentence what you learned.',
    'Para descartarlo, explique en una frase lo que supo.',
  ],
  'decision-element-absent': [
    'The law needs an element that was found not to be so. Change the finding first.',
    'La ley pide un elemento que se halló que no se da. Cambie primero ese hallazgo.',
  ],
  'decision-element-unknown': [
    'An element is not known yet. You can record it as suspected.',
    'Aún no se sabe de un elemento. Puede registrarlo como sospecha.',
  ],
  'tribal-name-the-nation': ['Name the nation.', 'Indique la nación.'],
  'duty-federal-notice': [
    'Federal notice for a child who may be from another country',
    'Aviso federal por una persona joven que puede ser de otro país',
  ],
  'duty-law-enforcement-notice': ['Notice to law enforcement', 'Aviso a la policía'],
  'duty-mandated-report': ['Report by the person who must report', 'Reporte de quien debe reportar'],
  'duty-cross-report': ['Cross-report between agencies', 'Reporte entre agencias'],
  'duty-missing-child-report': ['Report of a missing child', 'Reporte de una persona joven ausente'],
  'duty-due': ['Due', 'Corresponde'],
  'duty-open': ['To be found out', 'Por averiguar'],
  'clock-hhs-notice': ['Federal office told within 24 hours', 'Oficina federal avisada en 24 horas'],
  'clock-law-enforcement': ['Law enforcement told within 24 hours', 'Policía avisada en 24 horas'],
  'clock-report-telephone': ['By telephone at once', 'Por teléfono de inmediato'],
  'clock-report-written': ['In writing within 36 hours', 'Por escrito en 36 horas'],
  'clock-cross-report-telephone': ['Between agencies by telephone at once', 'Entre agencias por teléfono de inmediato'],
  'clock-cross-report-written': [
    'Between agencies in writing within 36 hours',
    'Entre agencias por escrito en 36 horas',
  ],
  'clock-missing-law-enforcement': ['Law enforcement told within 24 hours', 'Policía avisada en 24 horas'],
  'clock-missing-national-center': ['National center told within 24 hours', 'Centro nacional avisado en 24 horas'],
  'fact-trafficking-suspected': ['Trafficking is at least suspected.', 'Al menos se sospecha trata.'],
  'fact-cse-suspected': [
    'Commercial sexual exploitation is at least suspected.',
    'Al menos se sospecha explotación sexual comercial.',
  ],
  'fact-found-by-official': ['An official found it.', 'Lo halló un funcionario.'],
  'fact-may-be-foreign-national': [
    'The youth may be neither a citizen nor a permanent resident.',
    'La persona joven puede no ser ciudadana ni residente permanente.',
  ],
  'fact-receives-child-welfare': [
    'The youth receives child welfare services.',
    'La persona joven recibe servicios de bienestar infantil.',
  ],
  'fact-mandated-reporter': ['A person who must report learned of it.', 'Lo supo una persona que debe reportar.'],
  'fact-county-labor-obliges': [
    'The county has set that labor trafficking alone must be reported.',
    'El condado dispuso que la trata laboral por sí sola se reporta.',
  ],
  'fact-report-received': ['An agency received a report.', 'Una agencia recibió un reporte.'],
  'fact-missing-now': ['The youth is missing now.', 'La persona joven está ausente ahora.'],
  'fact-in-agency-care': ['An agency has care of the youth.', 'Una agencia tiene a su cargo a la persona joven.'],
  'ask-foreign-national': ['Find out, with care, whether this applies.', 'Averigüe, con cuidado, si esto aplica.'],
  'ask-receives-child-welfare': [
    'Find out whether the youth receives child welfare services.',
    'Averigüe si recibe servicios de bienestar infantil.',
  ],
  'ask-county-labor-obliges': [
    'The county has not set whether labor alone must be reported.',
    'El condado no ha dispuesto si el trabajo por sí solo se reporta.',
  ],
  'ask-in-agency-care': [
    'Find out whether an agency has care of the youth.',
    'Averigüe si una agencia tiene a su cargo a la persona joven.',
  ],
  'role-yes': ['Child welfare has a role', 'Bienestar infantil tiene un papel'],
  'role-ask': ['Not known yet whether child welfare has a role', 'Aún no se sabe si bienestar infantil tiene un papel'],
  'role-none': ['None: community path', 'Ninguno: camino comunitario'],
  'role-cse': ['Commercial sexual exploitation', 'Explotación sexual comercial'],
  'role-cse-intersection': [
    'Labor together with commercial sexual exploitation',
    'Trabajo junto con explotación sexual comercial',
  ],
  'role-parent': ['By a parent or guardian', 'Por madre, padre o tutor'],
  'role-failure-to-protect': [
    'A parent or guardian did not or could not protect',
    'Madre, padre o tutor no protegió o no pudo proteger',
  ],
  'tribal-ask': [
    'Ask whether the youth belongs to a tribal nation.',
    'Pregunte si la persona joven pertenece a una nación tribal.',
  ],
  'tribal-ask-youth-first': [
    'Ask the youth whether this nation should be told.',
    'Pregunte a la persona joven si se debe avisar a esta nación.',
  ],
  'tribal-notice': ['Send the notice that the law asks for.', 'Envíe el aviso que pide la ley.'],
  'tribal-find-contact': [
    'Find the nation’s office for children and families and ask how they wish to be consulted.',
    'Busque la oficina de niñez y familia de la nación y pregunte cómo desea ser consultada.',
  ],
  'tribal-invite-team': ['Invite the nation to the team.', 'Invite a la nación al equipo.'],
  'tribal-interpreter': [
    'Find an interpreter for the youth’s own language.',
    'Busque intérprete del idioma de la persona joven.',
  ],
});
