import { catalogue } from '#platform/i18n/catalogue.ts';

/** What a parent reads at home, at night, on a phone. Grade 6; the title could be that of any page of a county. */
export const publicWords = catalogue({
  publicTitle: ['Help for families', 'Ayuda para familias'],
  publicSite: ['Help for families', 'Ayuda para familias'],
  publicHeading: ['My child did not come home', 'Mi hija o hijo no volvió a casa'],
  publicLead: [
    'Here is what to do tonight, step by step. You do not need to wait. You need no account, and this page keeps nothing.',
    'Esto es lo que puede hacer esta noche, paso a paso. No tiene que esperar. No necesita cuenta y esta página no guarda nada.',
  ],
  publicDanger: ['In danger right now?', '¿Hay peligro ahora mismo?'],
  publicDangerText: [
    'A threat, a weapon, a call for help, or someone who took your child: call 911 now.',
    'Una amenaza, un arma, un mensaje de ayuda o alguien que se llevó a su hija o hijo: llame al 911 ahora.',
  ],
  publicCall911: ['Call 911', 'Llamar al 911'],
  publicTonight: ['Do this tonight', 'Haga esto esta noche'],
  publicStep1: ['Call and text your child', 'Llame y escriba a su hija o hijo'],
  publicStep1Text: [
    'Say: “I love you. Come home. You are not in trouble.” Say it again, even if there is no answer.',
    'Diga: «Te quiero. Vuelve a casa. No estás en problemas». Dígalo otra vez, aunque no conteste.',
  ],
  publicStep2: ['Ask the people your child knows', 'Pregunte a quienes le conocen'],
  publicStep2Text: [
    'Friends, family, school, work. Ask one person to stay at home in case your child comes back.',
    'Amigos, familia, escuela, trabajo. Pida a alguien que se quede en casa por si vuelve.',
  ],
  publicStep3: ['Keep what may help', 'Guarde lo que pueda ayudar'],
  publicStep3Text: [
    'Save messages. Find a new photo. Write down the clothes, the phone number and the names of friends. Do not clean the room.',
    'Guarde los mensajes. Busque una foto reciente. Anote la ropa, el teléfono y los nombres de amigos. No limpie el cuarto.',
  ],
  publicStep4: ['Tell the police tonight', 'Avise a la policía esta noche'],
  publicStep4Text: [
    'Call or go to any police or sheriff station. You do not have to wait. You do not have to prove anything. Ask for the report number and write it down.',
    'Llame o vaya a cualquier estación de policía o del alguacil. No tiene que esperar. No tiene que probar nada. Pida el número de reporte y anótelo.',
  ],
  publicLaw: [
    'California law: any police agency takes a missing report at once, with no waiting time.',
    'Ley de California: cualquier policía toma un reporte de persona ausente de inmediato, sin esperar.',
  ],
  publicStep5: ['If the police say no', 'Si la policía dice que no'],
  publicStep5Text: [
    'Stay calm. Write down the name, the badge and what was said. Ask for the watch commander. Say: “Penal Code 14211.” Then tell one of the places below. They can take it higher for you.',
    'Mantenga la calma. Anote el nombre, la placa y lo que le dijeron. Pida hablar con el comandante de turno. Diga: «Código Penal 14211». Luego avise a uno de los lugares de abajo. Allí pueden llevarlo más arriba por usted.',
  ],
  publicStep6: ['Two hours later, ask again', 'Dos horas después, pregunte otra vez'],
  publicStep6Text: [
    'Call the police back. Ask: “Is my child’s name in the national system?”',
    'Llame otra vez a la policía. Pregunte: «¿Ya está el nombre de mi hija o hijo en el sistema nacional?».',
  ],
  publicStep7: ['Ring the national center', 'Llame al centro nacional'],
  publicStep7Text: [
    'Once the police have the report, the national center for missing children helps you look. It costs nothing.',
    'Cuando la policía tenga el reporte, el centro nacional de niños desaparecidos le ayuda a buscar. No cuesta nada.',
  ],
  publicDoNot: [
    'Do not go alone to a place that may not be safe.',
    'No vaya sin compañía a un lugar que pueda ser peligroso.',
  ],
  publicNumbers: ['Numbers', 'Números de teléfono'],

  publicNotChecked: ['Not yet checked by the county', 'Aún sin revisar por el condado'],
  publicCheckedOn: ['Checked {day}', 'Revisado el {day}'],
  publicNumbersNote: [
    'Numbers can change. They are checked again from time to time.',
    'Los números pueden cambiar. Se revisan de vez en cuando.',
  ],
  publicCounty: ['Help from the county', 'Ayuda del condado'],
  publicCountyText: [
    'Go to any library, school, clinic or shelter that works with the county. Say: “My child did not come home.” They will help you tonight. It opens no case. Your papers do not matter.',
    'Vaya a cualquier biblioteca, escuela, clínica o albergue que trabaje con el condado. Diga: «Mi hija o hijo no volvió a casa». Le ayudarán esta noche. No se abre ningún caso. Sus papeles no importan.',
  ],
  publicClasses: ['Classes and help for parents', 'Clases y ayuda para madres y padres'],
  publicBack: ['When your child is back', 'Cuando vuelva'],
  publicBackText: [
    'Be glad. Food and sleep first. Ask no questions at the door. Then tell the police. Help is there for both of you, with no case: someone to talk to, a doctor, help at school. Your child may say no.',
    'Alégrese. Primero comida y sueño. No pregunte nada en la puerta. Luego avise a la policía. Hay ayuda para ustedes, sin abrir un caso: alguien con quien hablar, un médico, ayuda en la escuela. Su hija o hijo puede decir que no.',
  ],
});
