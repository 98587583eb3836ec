import type { StepId } from '@app/intake';
import type { VNode } from '@app/web';
import { checkPage } from './check.page.js';
import type { StepView } from './step-page.js';
import { storyPage } from './story.page.js';
import { treatmentPage } from './treatment.page.js';
import { whatPage } from './what.page.js';
import { whenPage } from './when.page.js';
import { whoPage } from './who.page.js';
import { wishesPage } from './wishes.page.js';
import { workPage } from './work.page.js';

export { CHANGE_FIELD, stepPath, type StepView } from './step-page.js';

export const STEP_PAGES: Record<StepId, (view: StepView) => VNode> = {
  story: storyPage,
  who: whoPage,
  what: whatPage,
  when: whenPage,
  treatment: treatmentPage,
  work: workPage,
  wishes: wishesPage,
  check: checkPage,
};
