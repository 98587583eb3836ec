import type { InstitutionEntity } from '@app/directory';
import type { StaffEntity } from '@app/identity';
import {
  Badge,
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
import { languageName } from '../case/labels.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export interface StaffRow {
  colleague: StaffEntity;
  /** Names of institutions to which there is a declared tie. */
  ties: string[];
}

export interface StaffPageProps {
  viewer: Viewer;
  rows: readonly StaffRow[];
  institutions: readonly InstitutionEntity[];
  input?: FormInput;
  errors?: FormErrors;
  done?: string;
}

/** Who works here, and between whom and which institution the wall stands. */
export function StaffPage({ viewer, rows, institutions, input, errors, done }: StaffPageProps): VNode {
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={words.t('section.staff')} section="staff" done={done}>
      <Heading level={1}>{words.t('section.staff')}</Heading>
      <Table
        caption={words.t('section.staff')}
        hideCaption
        rows={rows}
        columns={[
          { header: words.t('staff.name'), rowHeader: true, cell: ({ colleague }) => colleague.displayName },
          { header: words.t('staff.username'), cell: ({ colleague }) => colleague.username },
          {
            header: words.t('staff.role'),
            cell: ({ colleague }) => (
              <>
                {words.t(`role.${colleague.role}`)}{' '}
                {colleague.isDemo && <Badge tone="warning">{words.t('staff.demo')}</Badge>}
              </>
            ),
          },
          {
            header: words.t('staff.language'),
            cell: ({ colleague }) => languageName(words, colleague.language),
          },
          {
            header: words.t('staff.intake'),
            cell: ({ colleague }) => words.t(colleague.takesIntake ? 'form.yes' : 'form.no'),
          },
          { header: words.t('staff.ties'), cell: ({ ties }) => (ties.length === 0 ? '–' : ties.join(', ')) },
        ]}
      />
      <div class="desk-narrow">
        <Heading level={2}>{words.t('staff.declare')}</Heading>
        <Paragraph>{words.t('staff.declare-about')}</Paragraph>
        <ErrorSummary title={words.t('form.problem')} errors={errors ?? []} />
        <PostForm action="/staff/ties" csrf={viewer.csrf}>
          <Select
            name="staffId"
            label={words.t('staff.colleague')}
            emptyLabel={words.t('form.choose')}
            options={rows.map(({ colleague }) => ({ value: colleague.id, label: colleague.displayName }))}
            value={input?.text('staffId')}
            error={errors?.message('staffId')}
          />
          <Select
            name="institutionId"
            label={words.t('staff.institution')}
            emptyLabel={words.t('form.choose')}
            options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
            value={input?.text('institutionId')}
            error={errors?.message('institutionId')}
          />
          <ButtonGroup>
            <Button>{words.t('staff.declare-button')}</Button>
          </ButtonGroup>
        </PostForm>
        <Paragraph small>{words.t('staff.accounts')}</Paragraph>
      </div>
    </DeskPage>
  );
}
