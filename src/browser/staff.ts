// What every staff page carries. Each part only makes quicker what the page does without it.
import { submitOnce } from './staff/double-submit.ts';
import { menuFolds } from './staff/menu.ts';
import { printButtons } from './staff/print.ts';
import { renewing } from './staff/renew.ts';
import { session } from './staff/session.ts';
import { shortcuts } from './staff/shortcuts.ts';
import { showPassword } from './staff/show-password.ts';

session();
shortcuts();
printButtons();
menuFolds();
showPassword();
submitOnce();
renewing();
