import { isOpen } from '@app/cases';
import type { InstitutionEntity } from '@app/directory';
import type { IsoDate } from '@app/kernel';
import type { CourseView } from '@app/mediation';
import { Button, Card, HiddenField, Link, Paragraph, PostForm, type FormInput, type VNode } from '@app/web';
import type { Viewer } from '../session/viewer.js';
import { ActionPage, Remark, type ActionContext } from '../work/action.page.js';
import { Agreement } from './agreement.js';
import { NextMoves } from './next-moves.js';
import { StageLine } from './stage-line.js';
import { BothSides } from './both-sides.js';

export interface MediationPageProps extends ActionContext {
  /** Every mediation of the case, the newest last. */
  courses: readonly CourseView[];
  institution: InstitutionEntity | undefined;
  today: IsoDate;
  input?: FormInput;
}

/** What every part of the page knows. */
export interface CoursePart {
  viewer: Viewer;
  caseId: string;
  course: CourseView;
  people: ReadonlyMap<string, string>;
  /** Whether anything can still be done here. */
  open: boolean;
  today: IsoDate;
  props: MediationPageProps;
}

/** A mediation on one page: where it is and whose turn, what comes next, both sides, the agreement, the record. */
export function MediationPage(props: MediationPageProps): VNode {
  const { viewer, opened, courses, institution } = props;
  const { words } = viewer;
  const { facts } = opened;
  const course = courses.at(-1);
  const open = isOpen(facts.status);
  const canStart = open && facts.anonymity !== 'A0' && facts.institutionId !== null;
  return (
    <ActionPage
      {...props}
      title={words.t('mediation.title')}
      about={
        institution === undefined
          ? words.t('mediation.about-nobody')
          : words.t('mediation.about', { institution: institution.name })
      }
    >
      {course === undefined && <Paragraph>{words.t('mediation.none')}</Paragraph>}
      {facts.anonymity === 'A0' && <Remark>{words.t('mediation.anonymous')}</Remark>}
      {facts.institutionId === null && (
        <Remark>
          {words.t('mediation.no-institution')}{' '}
          <Link href={`/cases/${facts.id}/classify`}>{words.t('action.classify')}</Link>
        </Remark>
      )}
      {course === undefined && canStart && !facts.wish.includes('mediation') && (
        <Remark>
          {words.t('mediation.not-wished')}{' '}
          <Link href={`/cases/${facts.id}/ask`}>{words.t('action.ask')}</Link>
        </Remark>
      )}
      {course !== undefined && (
        <Course
          {...{ viewer, caseId: facts.id, course, people: props.people, open, today: props.today, props }}
        />
      )}
      {canStart && (course === undefined || course.endedAt !== null) && (
        <PostForm action={`/cases/${facts.id}/mediations`} csrf={viewer.csrf}>
          <HiddenField name="start" value="yes" />
          <Button>{words.t('mediation.start')}</Button>
        </PostForm>
      )}
      <p>
        <Link href={`/cases/${facts.id}/checklists`}>{words.t('checklists.title')}</Link> ·{' '}
        <Link href={`/cases/${facts.id}/letters`}>{words.t('letters.title')}</Link>
      </p>
    </ActionPage>
  );
}

function Course(part: CoursePart): VNode {
  return (
    <>
      <StageLine {...part} />
      <NextMoves {...part} />
      <Agreement {...part} />
      <BothSides {...part} />
      <CourseRecord {...part} />
    </>
  );
}

/** Each move of the mediation, the newest first. */
function CourseRecord({ viewer, course, people }: CoursePart): VNode {
  const { words } = viewer;
  return (
    <Card title={words.t('mediation.record')} id="record">
      <ol class="timeline" reversed>
        {[...course.steps].reverse().map((step) => (
          <li>
            <time dateTime={step.happenedAt.toISOString()}>{words.dateTime(step.happenedAt)}</time>
            <span>
              {words.t('mediation.step', {
                from: words.t(`stage.${step.fromStage}`),
                to: words.t(`stage.${step.toStage}`),
              })}
              {step.side !== null && ` (${words.t(`side.${step.side}`)})`}
              {` · ${words.t(step.extractId === null ? 'mediation.nothing-left' : 'mediation.with-consent')}`}
              {` · ${people.get(step.staffId) ?? words.t('case.someone')}`}
            </span>
          </li>
        ))}
        <li>
          <time dateTime={course.startedAt.toISOString()}>{words.dateTime(course.startedAt)}</time>
          <span>{words.t('mediation.began')}</span>
        </li>
      </ol>
    </Card>
  );
}
