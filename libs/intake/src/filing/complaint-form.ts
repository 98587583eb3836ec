/**
 * The body of a complaint, as programs send it and as the questionnaire puts it together.
 * Only the language and the story are needed; whatever else she leaves out stays unknown.
 */
import type { Complaint } from '@app/cases';
import type { FieldError } from '@app/kernel';
import { BodyReader } from './body-reader.js';
import { complaintInvalid } from '../intake.errors.js';

export const COMPLAINT_FIELDS = [
  'language',
  'narrative',
  'anonymity',
  'wish',
  'institution',
  'conduct',
  'period',
  'violence',
  'perpetrator',
  'stigmaPerceived',
  'setting',
  'region',
  'workType',
  'legalForm',
  'group',
  'optingInBreaches',
  'decision',
] as const;

export type CheckedComplaint = { complaint: Complaint } | { errors: FieldError[] };

/**
 * Checks a body from outside. The members of the result always stand in the same order, so that two bodies that
 * say the same are the same text.
 */
export function checkComplaint(body: unknown): CheckedComplaint {
  const reader = new BodyReader(body, COMPLAINT_FIELDS);
  const institution = reader.within('institution', ['type', 'name']);
  const period = reader.within('period', ['from', 'to']);
  const decision = reader.within('decision', ['dated', 'sent', 'termPrinted']);
  const complaint = {
    language: reader.language('language'),
    narrative: reader.story('narrative'),
    anonymity: reader.code('anonymity', 'anonymity'),
    wish: reader.codes('wish', 'wish'),
    institutionType: institution?.code('type', 'institutionType'),
    institutionName: institution?.name('name'),
    conduct: reader.codes('conduct', 'conduct'),
    periodFrom: period?.month('from'),
    periodTo: period?.month('to'),
    violence: reader.codes('violence', 'violenceSub'),
    perpetrator: reader.code('perpetrator', 'perpetrator'),
    stigmaPerceived: reader.code('stigmaPerceived', 'stigmaPerceived'),
    setting: reader.codes('setting', 'setting'),
    region: reader.code('region', 'region'),
    workType: reader.code('workType', 'workType'),
    legalForm: reader.code('legalForm', 'legalForm'),
    groups: reader.codes('group', 'group'),
    optingInBreaches: reader.codes('optingInBreaches', 'optingInCondition'),
    decisionDated: decision?.date('dated'),
    decisionSent: decision?.date('sent'),
    decisionPrinted: decision?.date('termPrinted'),
  };
  const { periodFrom, periodTo, language, narrative } = complaint;
  if (periodFrom !== undefined && periodTo !== undefined && periodFrom > periodTo)
    period?.note('to', 'order');
  if (reader.errors.length > 0 || language === undefined || narrative === undefined) {
    return { errors: reader.errors };
  }
  return { complaint: { ...complaint, language, narrative } };
}

/** @throws DomainError `INTAKE.COMPLAINT_INVALID`, with what is wrong in which field. */
export function readComplaint(body: unknown): Complaint {
  const checked = checkComplaint(body);
  if ('errors' in checked) throw complaintInvalid(checked.errors);
  return checked.complaint;
}
