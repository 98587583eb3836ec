/** The words of this door. Another language is a folder of the same files, and a line here. */
import type { MessageFile } from '@app/web';
import bgAfter from './bg/after.json' with { type: 'json' };
import bgCodes from './bg/codes.json' with { type: 'json' };
import bgCommon from './bg/common.json' with { type: 'json' };
import bgInfo from './bg/info.json' with { type: 'json' };
import bgProblems from './bg/problems.json' with { type: 'json' };
import bgStart from './bg/start.json' with { type: 'json' };
import bgSteps from './bg/steps.json' with { type: 'json' };
import enAfter from './en/after.json' with { type: 'json' };
import enCodes from './en/codes.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enInfo from './en/info.json' with { type: 'json' };
import enProblems from './en/problems.json' with { type: 'json' };
import enRights from './en/rights.json' with { type: 'json' };
import enStart from './en/start.json' with { type: 'json' };
import enSteps from './en/steps.json' with { type: 'json' };
import esAfter from './es/after.json' with { type: 'json' };
import esCodes from './es/codes.json' with { type: 'json' };
import esCommon from './es/common.json' with { type: 'json' };
import esInfo from './es/info.json' with { type: 'json' };
import esProblems from './es/problems.json' with { type: 'json' };
import esStart from './es/start.json' with { type: 'json' };
import esSteps from './es/steps.json' with { type: 'json' };
import huAfter from './hu/after.json' with { type: 'json' };
import huCodes from './hu/codes.json' with { type: 'json' };
import huCommon from './hu/common.json' with { type: 'json' };
import huInfo from './hu/info.json' with { type: 'json' };
import huProblems from './hu/problems.json' with { type: 'json' };
import huStart from './hu/start.json' with { type: 'json' };
import huSteps from './hu/steps.json' with { type: 'json' };
import nlAfter from './nl/after.json' with { type: 'json' };
import nlCodes from './nl/codes.json' with { type: 'json' };
import nlCommon from './nl/common.json' with { type: 'json' };
import nlInfo from './nl/info.json' with { type: 'json' };
import nlProblems from './nl/problems.json' with { type: 'json' };
import nlRights from './nl/rights.json' with { type: 'json' };
import nlStart from './nl/start.json' with { type: 'json' };
import nlSteps from './nl/steps.json' with { type: 'json' };
import plAfter from './pl/after.json' with { type: 'json' };
import plCodes from './pl/codes.json' with { type: 'json' };
import plCommon from './pl/common.json' with { type: 'json' };
import plInfo from './pl/info.json' with { type: 'json' };
import plProblems from './pl/problems.json' with { type: 'json' };
import plStart from './pl/start.json' with { type: 'json' };
import plSteps from './pl/steps.json' with { type: 'json' };
import roAfter from './ro/after.json' with { type: 'json' };
import roCodes from './ro/codes.json' with { type: 'json' };
import roCommon from './ro/common.json' with { type: 'json' };
import roInfo from './ro/info.json' with { type: 'json' };
import roProblems from './ro/problems.json' with { type: 'json' };
import roStart from './ro/start.json' with { type: 'json' };
import roSteps from './ro/steps.json' with { type: 'json' };
import ruAfter from './ru/after.json' with { type: 'json' };
import ruCodes from './ru/codes.json' with { type: 'json' };
import ruCommon from './ru/common.json' with { type: 'json' };
import ruInfo from './ru/info.json' with { type: 'json' };
import ruProblems from './ru/problems.json' with { type: 'json' };
import ruStart from './ru/start.json' with { type: 'json' };
import ruSteps from './ru/steps.json' with { type: 'json' };

export const MESSAGES: Readonly<Record<string, readonly MessageFile[]>> = {
  nl: [nlCommon, nlStart, nlSteps, nlAfter, nlInfo, nlCodes, nlProblems, nlRights],
  en: [enCommon, enStart, enSteps, enAfter, enInfo, enCodes, enProblems, enRights],
  es: [esCommon, esStart, esSteps, esAfter, esInfo, esCodes, esProblems],
  ro: [roCommon, roStart, roSteps, roAfter, roInfo, roCodes, roProblems],
  bg: [bgCommon, bgStart, bgSteps, bgAfter, bgInfo, bgCodes, bgProblems],
  hu: [huCommon, huStart, huSteps, huAfter, huInfo, huCodes, huProblems],
  pl: [plCommon, plStart, plSteps, plAfter, plInfo, plCodes, plProblems],
  ru: [ruCommon, ruStart, ruSteps, ruAfter, ruInfo, ruCodes, ruProblems],
};
