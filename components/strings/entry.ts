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
    newHere: 'New here?',
    signUp: 'Create an account',
    closed: 'New accounts come by invitation here.',
    with: (provider: string) => `Continue with ${provider}`,
    ended: 'Your session has ended. Sign in to go on.',
    wrong: 'E-mail and password do not belong together. Check both and try again.',
    noAccount: 'There is no account here for that address, and new ones come by invitation.',
    linked: 'An account with that address exists already. Sign in with its password.',
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

    askByMail: 'Enter your e-mail. If it has an account, a link to choose a new password is on its way.',
    send: 'Send the link',
    sent: 'If that address has an account, a link is on its way. It works once, for one hour.',
    askAdmin:
      'An admin of your workspace can make you a link to choose a new one: under Members, in the menu beside your name.',

    back: 'Back to sign in',
  },
  invite: {
    pageTitle: 'Invitation',
    title: (workspace: string) => `Join ${workspace}`,
    detail: (inviter: string, role: string) => `${inviter} invites you. You join as ${role}.`,
    accept: 'Join',
    haveAccount: 'I have an account',
    asPerson: (name: string) => `You are signed in as ${name}.`,
    invalidTitle: 'This invitation no longer works',
    invalid: 'It has expired, was used, or was taken back. Ask the person who sent it for a new one.',
    toBoards: 'Go to my boards',
  },
} as const;
