import { counted } from './common';

/** Words of signing in, signing up and joining. */
export const entry = {
  email: 'E-mail',
  password: 'Password',
  newPassword: 'New password',
  passwordHint: 'At least 10 characters.',
  name: 'Name',
  nameHint: 'As others will see it.',
  or: 'or',
  signIn: {
    title: 'Sign in to Baton',
    submit: 'Sign in',
    forgot: 'Forgot your password?',
    noAccount: 'New here?',
    signUp: 'Create an account',
    closed: 'New accounts come by invitation here.',
    with: (provider: string) => `Continue with ${provider}`,
    ended: 'Your session has ended. Sign in to go on.',
    wrong: 'E-mail and password do not belong together. Check both and try again.',
    provider: 'The other service did not let you in. Try again, or sign in with your e-mail.',
    tooMany: (seconds: number) =>
      seconds > 90
        ? `Too many tries. Try again in ${counted(Math.ceil(seconds / 60), 'minute', 'minutes')}.`
        : `Too many tries. Try again in ${counted(seconds, 'second', 'seconds')}.`,
    tooManySoon: 'Too many tries. Try again in a minute.',
    unreachable: 'The server did not answer. Check your connection and try again.',
  },
  demo: {
    title: 'Demo: sign in as',
    hint: 'Open a second browser as somebody else and watch the board from both.',
    as: (name: string) => `Sign in as ${name}`,
  },
  signUp: {
    title: 'Create your account',
    submit: 'Create account',
    hasAccount: 'Have an account?',
    signIn: 'Sign in',
    closedTitle: 'Sign-up is closed',
    closed: 'New accounts come by invitation here. Ask someone who uses this Baton for a link.',
  },
  reset: {
    title: 'Choose a new password',
    submit: 'Save password',
    done: 'Your password is changed. Sign in with the new one.',
    askTitle: 'Forgot your password?',

    askAdmin:
      'An admin of your workspace can make you a link to choose a new one: under Members, in the menu beside your name.',

    back: 'Back to sign in',
  },
  invite: {
    title: 'You are invited',
    detail: 'Join the workspace to see its boards and work on them.',
    accept: 'Join the workspace',
    signedOutDetail: 'Sign in or create an account, and you are in.',
    asPerson: (name: string) => `You join as ${name}.`,
    invalidTitle: 'This invitation no longer works',
    invalid: 'It has expired, was used, or was taken back. Ask the person who sent it for a new one.',
    toBoards: 'Go to my boards',
  },
} as const;
