import type { Role } from '#platform/http/actor.ts';
import { catalogue, type Lang } from '#platform/i18n/catalogue.ts';

/** What each role is called. */
export const roleWords = catalogue({
  screener: ['Screener', 'Evaluador de primer contacto'],
  'intake-officer': ['Intake officer', 'Oficial de ingreso'],
  'social-worker': ['Social worker', 'Trabajador social'],
  supervisor: ['Supervisor', 'Supervisor'],
  'probation-officer': ['Probation officer', 'Oficial de libertad condicional'],
  advocate: ['Advocate', 'Defensor comunitario'],
  clinician: ['Clinician', 'Profesional de salud'],
  educator: ['Educator', 'Educador'],
  officer: ['Police officer', 'Agente de policía'],
  counsel: ['Counsel', 'Defensa de la persona joven'],
  'mdt-coordinator': ['Team coordinator (MDT)', 'Coordinador de equipo (MDT)'],
  liaison: ['Liaison', 'Enlace'],
  analyst: ['Analyst', 'Analista'],
  'training-lead': ['Training lead', 'Responsable de capacitación'],
  'plan-lead': ['Plan lead', 'Responsable del plan'],
  administrator: ['Administrator', 'Administrador'],
  privacy: ['Privacy officer', 'Oficial de privacidad'],
  'outreach-worker': ['Outreach worker', 'Promotor de calle'],
  'library-staff': ['Library staff', 'Personal de biblioteca'],
  'youth-leader': ['Youth leader', 'Persona joven líder'],
  'parent-partner': ['Parent partner', 'Madre o padre de apoyo'],
} satisfies Record<Role, readonly [string, string]>);

/** A role's name; a role that this program no longer knows keeps its key. */
export function roleName(role: string, lang: Lang): string {
  try {
    return roleWords(lang)(role as Role);
  } catch {
    return role;
  }
}
