/** The words of this door. Another language is a folder of the same files, and a line here. */
import type { MessageFile } from '@app/web';
import enAfter from './en/after.json' with { type: 'json' };
import enCodes from './en/codes.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enInfo from './en/info.json' with { type: 'json' };
import enProblems from './en/problems.json' with { type: 'json' };
import enStart from './en/start.json' with { type: 'json' };
import enSteps from './en/steps.json' with { type: 'json' };
import nlAfter from './nl/after.json' with { type: 'json' };
import nlCodes from './nl/codes.json' with { type: 'json' };
import nlCommon from './nl/common.json' with { type: 'json' };
import nlInfo from './nl/info.json' with { type: 'json' };
import nlProblems from './nl/problems.json' with { type: 'json' };
import nlStart from './nl/start.json' with { type: 'json' };
import nlSteps from './nl/steps.json' with { type: 'json' };

export const MESSAGES: Readonly<Record<string, readonly MessageFile[]>> = {
  nl: [nlCommon, nlStart, nlSteps, nlAfter, nlInfo, nlCodes, nlProblems],
  en: [enCommon, enStart, enSteps, enAfter, enInfo, enCodes, enProblems],
};
