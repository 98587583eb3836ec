/** The words of this door. Another language is a folder of the same files, and a line here. */
import type { MessageFile } from '@app/web';
import bgAfter from './bg/after.json' with { type: 'json' };
import bgComeBack from './bg/come-back.json' with { type: 'json' };
import bgCode from './bg/code.json' with { type: 'json' };
import bgCodes from './bg/codes.json' with { type: 'json' };
import bgCommon from './bg/common.json' with { type: 'json' };
import bgContact from './bg/contact.json' with { type: 'json' };
import bgPing from './bg/ping.json' with { type: 'json' };
import bgQuestions from './bg/questions.json' with { type: 'json' };
import bgFiles from './bg/files.json' with { type: 'json' };
import bgInfo from './bg/info.json' with { type: 'json' };
import bgCards from './bg/cards.json' with { type: 'json' };
import bgPaper from './bg/paper.json' with { type: 'json' };
import bgProblems from './bg/problems.json' with { type: 'json' };
import bgRights from './bg/rights.json' with { type: 'json' };
import bgSignposts from './bg/signposts.json' with { type: 'json' };
import bgStart from './bg/start.json' with { type: 'json' };
import bgSteps from './bg/steps.json' with { type: 'json' };
import enAfter from './en/after.json' with { type: 'json' };
import enComeBack from './en/come-back.json' with { type: 'json' };
import enCode from './en/code.json' with { type: 'json' };
import enCodes from './en/codes.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enContact from './en/contact.json' with { type: 'json' };
import enPing from './en/ping.json' with { type: 'json' };
import enQuestions from './en/questions.json' with { type: 'json' };
import enFiles from './en/files.json' with { type: 'json' };
import enInfo from './en/info.json' with { type: 'json' };
import enCards from './en/cards.json' with { type: 'json' };
import enPaper from './en/paper.json' with { type: 'json' };
import enProblems from './en/problems.json' with { type: 'json' };
import enRights from './en/rights.json' with { type: 'json' };
import enSignposts from './en/signposts.json' with { type: 'json' };
import enStart from './en/start.json' with { type: 'json' };
import enSteps from './en/steps.json' with { type: 'json' };
import esAfter from './es/after.json' with { type: 'json' };
import esComeBack from './es/come-back.json' with { type: 'json' };
import esCode from './es/code.json' with { type: 'json' };
import esCodes from './es/codes.json' with { type: 'json' };
import esCommon from './es/common.json' with { type: 'json' };
import esContact from './es/contact.json' with { type: 'json' };
import esPing from './es/ping.json' with { type: 'json' };
import esQuestions from './es/questions.json' with { type: 'json' };
import esFiles from './es/files.json' with { type: 'json' };
import esInfo from './es/info.json' with { type: 'json' };
import esCards from './es/cards.json' with { type: 'json' };
import esPaper from './es/paper.json' with { type: 'json' };
import esProblems from './es/problems.json' with { type: 'json' };
import esRights from './es/rights.json' with { type: 'json' };
import esSignposts from './es/signposts.json' with { type: 'json' };
import esStart from './es/start.json' with { type: 'json' };
import esSteps from './es/steps.json' with { type: 'json' };
import huAfter from './hu/after.json' with { type: 'json' };
import huComeBack from './hu/come-back.json' with { type: 'json' };
import huCode from './hu/code.json' with { type: 'json' };
import huCodes from './hu/codes.json' with { type: 'json' };
import huCommon from './hu/common.json' with { type: 'json' };
import huContact from './hu/contact.json' with { type: 'json' };
import huPing from './hu/ping.json' with { type: 'json' };
import huQuestions from './hu/questions.json' with { type: 'json' };
import huFiles from './hu/files.json' with { type: 'json' };
import huInfo from './hu/info.json' with { type: 'json' };
import huCards from './hu/cards.json' with { type: 'json' };
import huPaper from './hu/paper.json' with { type: 'json' };
import huProblems from './hu/problems.json' with { type: 'json' };
import huRights from './hu/rights.json' with { type: 'json' };
import huSignposts from './hu/signposts.json' with { type: 'json' };
import huStart from './hu/start.json' with { type: 'json' };
import huSteps from './hu/steps.json' with { type: 'json' };
import nlAfter from './nl/after.json' with { type: 'json' };
import nlComeBack from './nl/come-back.json' with { type: 'json' };
import nlCode from './nl/code.json' with { type: 'json' };
import nlCodes from './nl/codes.json' with { type: 'json' };
import nlCommon from './nl/common.json' with { type: 'json' };
import nlContact from './nl/contact.json' with { type: 'json' };
import nlPing from './nl/ping.json' with { type: 'json' };
import nlQuestions from './nl/questions.json' with { type: 'json' };
import nlFiles from './nl/files.json' with { type: 'json' };
import nlInfo from './nl/info.json' with { type: 'json' };
import nlCards from './nl/cards.json' with { type: 'json' };
import nlPaper from './nl/paper.json' with { type: 'json' };
import nlProblems from './nl/problems.json' with { type: 'json' };
import nlRights from './nl/rights.json' with { type: 'json' };
import nlSignposts from './nl/signposts.json' with { type: 'json' };
import nlStart from './nl/start.json' with { type: 'json' };
import nlSteps from './nl/steps.json' with { type: 'json' };
import plAfter from './pl/after.json' with { type: 'json' };
import plComeBack from './pl/come-back.json' with { type: 'json' };
import plCode from './pl/code.json' with { type: 'json' };
import plCodes from './pl/codes.json' with { type: 'json' };
import plCommon from './pl/common.json' with { type: 'json' };
import plContact from './pl/contact.json' with { type: 'json' };
import plPing from './pl/ping.json' with { type: 'json' };
import plQuestions from './pl/questions.json' with { type: 'json' };
import plFiles from './pl/files.json' with { type: 'json' };
import plInfo from './pl/info.json' with { type: 'json' };
import plCards from './pl/cards.json' with { type: 'json' };
import plPaper from './pl/paper.json' with { type: 'json' };
import plProblems from './pl/problems.json' with { type: 'json' };
import plRights from './pl/rights.json' with { type: 'json' };
import plSignposts from './pl/signposts.json' with { type: 'json' };
import plStart from './pl/start.json' with { type: 'json' };
import plSteps from './pl/steps.json' with { type: 'json' };
import roAfter from './ro/after.json' with { type: 'json' };
import roComeBack from './ro/come-back.json' with { type: 'json' };
import roCode from './ro/code.json' with { type: 'json' };
import roCodes from './ro/codes.json' with { type: 'json' };
import roCommon from './ro/common.json' with { type: 'json' };
import roContact from './ro/contact.json' with { type: 'json' };
import roPing from './ro/ping.json' with { type: 'json' };
import roQuestions from './ro/questions.json' with { type: 'json' };
import roFiles from './ro/files.json' with { type: 'json' };
import roInfo from './ro/info.json' with { type: 'json' };
import roCards from './ro/cards.json' with { type: 'json' };
import roPaper from './ro/paper.json' with { type: 'json' };
import roProblems from './ro/problems.json' with { type: 'json' };
import roRights from './ro/rights.json' with { type: 'json' };
import roSignposts from './ro/signposts.json' with { type: 'json' };
import roStart from './ro/start.json' with { type: 'json' };
import roSteps from './ro/steps.json' with { type: 'json' };
import ruAfter from './ru/after.json' with { type: 'json' };
import ruComeBack from './ru/come-back.json' with { type: 'json' };
import ruCode from './ru/code.json' with { type: 'json' };
import ruCodes from './ru/codes.json' with { type: 'json' };
import ruCommon from './ru/common.json' with { type: 'json' };
import ruContact from './ru/contact.json' with { type: 'json' };
import ruPing from './ru/ping.json' with { type: 'json' };
import ruQuestions from './ru/questions.json' with { type: 'json' };
import ruFiles from './ru/files.json' with { type: 'json' };
import ruInfo from './ru/info.json' with { type: 'json' };
import ruCards from './ru/cards.json' with { type: 'json' };
import ruPaper from './ru/paper.json' with { type: 'json' };
import ruProblems from './ru/problems.json' with { type: 'json' };
import ruRights from './ru/rights.json' with { type: 'json' };
import ruSignposts from './ru/signposts.json' with { type: 'json' };
import ruStart from './ru/start.json' with { type: 'json' };
import ruSteps from './ru/steps.json' with { type: 'json' };
import bgMediation from './bg/mediation.json' with { type: 'json' };
import enMediation from './en/mediation.json' with { type: 'json' };
import esMediation from './es/mediation.json' with { type: 'json' };
import huMediation from './hu/mediation.json' with { type: 'json' };
import nlMediation from './nl/mediation.json' with { type: 'json' };
import plMediation from './pl/mediation.json' with { type: 'json' };
import roMediation from './ro/mediation.json' with { type: 'json' };
import ruMediation from './ru/mediation.json' with { type: 'json' };
import nlCopy from './nl/copy.json' with { type: 'json' };
import enCopy from './en/copy.json' with { type: 'json' };
import esCopy from './es/copy.json' with { type: 'json' };
import roCopy from './ro/copy.json' with { type: 'json' };
import bgCopy from './bg/copy.json' with { type: 'json' };
import huCopy from './hu/copy.json' with { type: 'json' };
import plCopy from './pl/copy.json' with { type: 'json' };
import ruCopy from './ru/copy.json' with { type: 'json' };
import nlDisclosure from './nl/disclosure.json' with { type: 'json' };
import enDisclosure from './en/disclosure.json' with { type: 'json' };
import esDisclosure from './es/disclosure.json' with { type: 'json' };
import roDisclosure from './ro/disclosure.json' with { type: 'json' };
import bgDisclosure from './bg/disclosure.json' with { type: 'json' };
import huDisclosure from './hu/disclosure.json' with { type: 'json' };
import plDisclosure from './pl/disclosure.json' with { type: 'json' };
import ruDisclosure from './ru/disclosure.json' with { type: 'json' };
import nlReferrals from './nl/referrals.json' with { type: 'json' };
import enReferrals from './en/referrals.json' with { type: 'json' };
import esReferrals from './es/referrals.json' with { type: 'json' };
import roReferrals from './ro/referrals.json' with { type: 'json' };
import bgReferrals from './bg/referrals.json' with { type: 'json' };
import huReferrals from './hu/referrals.json' with { type: 'json' };
import plReferrals from './pl/referrals.json' with { type: 'json' };
import ruReferrals from './ru/referrals.json' with { type: 'json' };
import nlSecond from './nl/second.json' with { type: 'json' };
import enSecond from './en/second.json' with { type: 'json' };
import esSecond from './es/second.json' with { type: 'json' };
import roSecond from './ro/second.json' with { type: 'json' };
import bgSecond from './bg/second.json' with { type: 'json' };
import huSecond from './hu/second.json' with { type: 'json' };
import plSecond from './pl/second.json' with { type: 'json' };
import ruSecond from './ru/second.json' with { type: 'json' };

export const MESSAGES: Readonly<Record<string, readonly MessageFile[]>> = {
  nl: [
    nlSecond,
    nlReferrals,
    nlCopy,
    nlFiles,
    nlContact,
    nlPing,
    nlQuestions,
    nlCommon,
    nlStart,
    nlSteps,
    nlAfter,
    nlInfo,
    nlCodes,
    nlCode,
    nlProblems,
    nlRights,
    nlComeBack,
    nlCards,
    nlSignposts,
    nlPaper,
    nlMediation,
    nlDisclosure,
  ],
  en: [
    enSecond,
    enReferrals,
    enCopy,
    enFiles,
    enContact,
    enPing,
    enQuestions,
    enCommon,
    enStart,
    enSteps,
    enAfter,
    enInfo,
    enCodes,
    enCode,
    enProblems,
    enRights,
    enComeBack,
    enCards,
    enSignposts,
    enPaper,
    enMediation,
    enDisclosure,
  ],
  es: [
    esSecond,
    esReferrals,
    esCopy,
    esFiles,
    esContact,
    esPing,
    esQuestions,
    esCommon,
    esStart,
    esSteps,
    esAfter,
    esInfo,
    esCodes,
    esCode,
    esProblems,
    esRights,
    esComeBack,
    esCards,
    esSignposts,
    esPaper,
    esMediation,
    esDisclosure,
  ],
  ro: [
    roSecond,
    roReferrals,
    roCopy,
    roFiles,
    roContact,
    roPing,
    roQuestions,
    roCommon,
    roStart,
    roSteps,
    roAfter,
    roInfo,
    roCodes,
    roCode,
    roProblems,
    roRights,
    roComeBack,
    roCards,
    roSignposts,
    roPaper,
    roMediation,
    roDisclosure,
  ],
  bg: [
    bgSecond,
    bgReferrals,
    bgCopy,
    bgFiles,
    bgContact,
    bgPing,
    bgQuestions,
    bgCommon,
    bgStart,
    bgSteps,
    bgAfter,
    bgInfo,
    bgCodes,
    bgCode,
    bgProblems,
    bgRights,
    bgComeBack,
    bgCards,
    bgSignposts,
    bgPaper,
    bgMediation,
    bgDisclosure,
  ],
  hu: [
    huSecond,
    huReferrals,
    huCopy,
    huFiles,
    huContact,
    huPing,
    huQuestions,
    huCommon,
    huStart,
    huSteps,
    huAfter,
    huInfo,
    huCodes,
    huCode,
    huProblems,
    huRights,
    huComeBack,
    huCards,
    huSignposts,
    huPaper,
    huMediation,
    huDisclosure,
  ],
  pl: [
    plSecond,
    plReferrals,
    plCopy,
    plFiles,
    plContact,
    plPing,
    plQuestions,
    plCommon,
    plStart,
    plSteps,
    plAfter,
    plInfo,
    plCodes,
    plCode,
    plProblems,
    plRights,
    plComeBack,
    plCards,
    plSignposts,
    plPaper,
    plMediation,
    plDisclosure,
  ],
  ru: [
    ruSecond,
    ruReferrals,
    ruCopy,
    ruFiles,
    ruContact,
    ruPing,
    ruQuestions,
    ruCommon,
    ruStart,
    ruSteps,
    ruAfter,
    ruInfo,
    ruCodes,
    ruCode,
    ruProblems,
    ruRights,
    ruComeBack,
    ruCards,
    ruSignposts,
    ruPaper,
    ruMediation,
    ruDisclosure,
  ],
};
