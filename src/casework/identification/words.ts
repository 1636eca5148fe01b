import { catalogue } from '#platform/i18n/catalogue.ts';

/** Why the program proposes what it proposes, and what follows from it. Pages add their own words here. */
export const words = catalogue({
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
});
