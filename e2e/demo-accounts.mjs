/** The demo accounts as the README lists them: they exist only in a demonstration, which listens on its own machine. */
export const DEMO_PASSWORD = 'demo-vilcanota';

export const demoAccounts = {
  booker: 'amazonas.reservas@demo.example',
  owner: 'amazonas.titular@demo.example',
  otherOwner: 'queuna@demo.example',
  applicant: 'puya@demo.example',
  draftOwner: 'taruca@demo.example',
  certifier: 'certificacion@demo.example',
  secondCertifier: 'certificacion2@demo.example',
  operations: 'operaciones@demo.example',
  finance: 'finanzas@demo.example',
};

/** Signs a browser context in without the form. */
export async function signIn(context, baseUrl, email, password = DEMO_PASSWORD) {
  const answer = await context.request.post(`${baseUrl}/api/auth/sign-in/email`, {
    headers: { origin: baseUrl },
    data: { email, password },
  });
  if (!answer.ok()) throw new Error(`${email} could not sign in at ${baseUrl}: ${answer.status()} ${await answer.text()}`);
}
