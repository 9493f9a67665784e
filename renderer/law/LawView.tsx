import { Page } from '../components/Page.tsx'

const LawView = () => (
  <Page title="Pháp luật" purpose="Căn cứ pháp luật, lịch nghỉ và những quy định còn thiếu.">
    {null}
  </Page>
)

export default LawView
