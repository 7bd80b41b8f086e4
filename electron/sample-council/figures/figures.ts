/** Appendices of figures, by the name with which a meeting's file asks for them. */
import { budgetBook } from './budget-book.ts';
import { complaintsRegister } from './complaints-register.ts';
import { contactData } from './contact-data.ts';
import type { FigureMaker } from './figure-book.ts';
import { performanceBook } from './performance-book.ts';
import { riskRegister } from './risk-register.ts';
import { section106Schedule } from './section-106-schedule.ts';

/** All appendices of figures. */
export const figures: ReadonlyMap<string, FigureMaker> = new Map([
  ['budget-book', budgetBook],
  ['complaints-register', complaintsRegister],
  ['contact-data', contactData],
  ['performance-book', performanceBook],
  ['risk-register', riskRegister],
  ['section-106-schedule', section106Schedule],
]);
