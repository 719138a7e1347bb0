import { Trans } from '@lingui/react/macro'

/** Of what is kept on this device until the server is reached. */
export const WaitsForConnection = () => <Trans>will be sent once there is a connection</Trans>
