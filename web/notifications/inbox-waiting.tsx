import { Row, SkeletonFace, SkeletonLine, Stack, Waiting } from '../kit/index.ts'

/** The shape of notifications that are on their way. */
export const InboxWaiting = () => (
  <Waiting>
    <Stack gap="lg">
      {['80%', '62%', '74%', '55%'].map((width) => (
        <Row key={width}>
          <SkeletonFace />
          <SkeletonLine width={width} />
        </Row>
      ))}
    </Stack>
  </Waiting>
)
