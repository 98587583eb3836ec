/** The form for a message to her. */
import { LARGEST_FILE_BYTES, MOST_FILES } from '@app/files';
import {
  Alert,
  Button,
  ButtonGroup,
  Field,
  FormInput,
  LinkButton,
  PostForm,
  TextArea,
  type VNode,
} from '@app/web';
import { SeenCase } from '../forms/seen.js';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { FILES_LEFT_BEHIND } from '../session/posted-form.js';
import { ActionPage, type ActionContext } from './action.page.js';

export interface MessagePageProps extends ActionContext {
  input?: FormInput;
}

const ACCEPT = 'image/*,audio/*,video/*,application/pdf';

export function MessagePage(props: MessagePageProps): VNode {
  const { viewer, opened, input, refusal } = props;
  const { words } = viewer;
  return (
    <ActionPage {...props} title={words.t('writing.ask-title')} about={words.t('writing.ask-about')}>
      {input?.has(FILES_LEFT_BEHIND) === true && (
        <Alert tone="warning">{words.t('message-files.again')}</Alert>
      )}
      {/* The token stands first and the files last, so that the words are read before any file. */}
      <PostForm action={`/cases/${opened.facts.id}/questions`} csrf={viewer.csrf} multipart>
        <SeenCase opened={opened} />
        <TextArea
          name="text"
          label={words.t('writing.ask-label')}
          rows={10}
          maxLength={TEXT_FIELDS.text.max}
          value={input?.text('text')}
          error={refusal?.errors.message('text')}
        />
        <Field
          name="files"
          type="file"
          multiple
          accept={ACCEPT}
          label={words.t('message-files.choose')}
          hint={words.t('message-files.hint', {
            most: MOST_FILES,
            size: LARGEST_FILE_BYTES / (1024 * 1024),
          })}
          error={refusal?.errors.message('files')}
        />
        <ButtonGroup>
          <Button>{words.t('writing.ask-button')}</Button>
          <LinkButton href={`/cases/${opened.facts.id}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}
