import type { DeclaredTie, TieEnding } from '@app/casework';
import type { InstitutionEntity } from '@app/directory';
import { codesOf } from '@app/kernel';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Heading,
  Paragraph,
  PostForm,
  Select,
  Table,
  type FormErrors,
  type FormInput,
  type VNode,
} from '@app/web';
import { optionsOf } from '../case/labels.js';
import { DeskPage } from '../frame/desk-page.js';
import { tieName, OwnTies, TiesToDecide } from '../related/ties-ending.js';
import type { Viewer } from '../session/viewer.js';

export interface TiesPageProps {
  viewer: Viewer;
  ties: readonly DeclaredTie[];
  institutions: readonly InstitutionEntity[];
  /** Endings that this colleague asked for, and those that wait for her word. */
  asked: readonly TieEnding[];
  toDecide: readonly TieEnding[];
  input?: FormInput;
  errors?: FormErrors;
  done?: string;
}

/** What was declared, and declaring more. */
export function TiesPage(props: TiesPageProps): VNode {
  const { viewer, ties, institutions, input, errors, done } = props;
  const { words } = viewer;
  const known = (list: 'region' | 'workType') =>
    optionsOf(
      words,
      list,
      codesOf(list).filter((code) => code !== 'unknown' && code !== 'prefer-not-to-say'),
    );
  return (
    <DeskPage viewer={viewer} title={words.t('ties.title')} done={done}>
      <Heading level={1}>{words.t('ties.title')}</Heading>
      <div class="desk-narrow">
        <Paragraph>{words.t('ties.about')}</Paragraph>
        {errors && <ErrorSummary title={words.t('form.problem')} errors={errors} />}
        {ties.length > 0 && (
          <Table
            caption={words.t('ties.declared')}
            rows={ties}
            columns={[
              { header: words.t('ties.who'), rowHeader: true, cell: ({ staffName }) => staffName },
              { header: words.t('ties.what'), cell: (tie) => tieName(words, tie) },
              { header: words.t('ties.since'), cell: ({ declaredAt }) => words.dateTime(declaredAt) },
            ]}
          />
        )}
        <TiesToDecide viewer={viewer} endings={props.toDecide} />
        <OwnTies
          viewer={viewer}
          ties={ties.filter(({ staffId }) => staffId === viewer.actor.id)}
          asked={props.asked}
        />
        <Heading level={2}>{words.t('ties.institution')}</Heading>
        <PostForm action="/ties/institutions" csrf={viewer.csrf}>
          <Select
            name="institutionId"
            label={words.t('ties.institution-label')}
            emptyLabel={words.t('form.choose')}
            options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
            value={input?.text('institutionId')}
            error={errors?.message('institutionId')}
          />
          <ButtonGroup>
            <Button>{words.t('ties.button')}</Button>
          </ButtonGroup>
        </PostForm>
        <Heading level={2}>{words.t('ties.circle')}</Heading>
        <Paragraph>{words.t('ties.circle-about')}</Paragraph>
        <PostForm action="/ties/circles" csrf={viewer.csrf}>
          <Select
            name="region"
            label={words.t('ties.region')}
            emptyLabel={words.t('form.choose')}
            options={known('region')}
            value={input?.text('region')}
            error={errors?.message('region')}
          />
          <Select
            name="workType"
            label={words.t('ties.work')}
            emptyLabel={words.t('form.choose')}
            options={known('workType')}
            value={input?.text('workType')}
            error={errors?.message('workType')}
          />
          <ButtonGroup>
            <Button>{words.t('ties.button')}</Button>
          </ButtonGroup>
        </PostForm>
      </div>
    </DeskPage>
  );
}
