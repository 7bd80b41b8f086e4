; Offers the application under "open with" for the files it imports, and leaves alone which program opens them.

!define PAPERS_CLASS "PanelPapers.Papers"

!macro offerFor EXT
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "${PAPERS_CLASS}"
!macroend

!macro noLongerOfferFor EXT
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "${PAPERS_CLASS}"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\${PAPERS_CLASS}" "" "Meeting papers"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${PAPERS_CLASS}\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${PAPERS_CLASS}\shell\open\command" "" '"$appExe" "%1"'
  !insertmacro offerFor "pdf"
  !insertmacro offerFor "eml"
  !insertmacro offerFor "msg"
  !insertmacro offerFor "zip"
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${PAPERS_CLASS}"
  !insertmacro noLongerOfferFor "pdf"
  !insertmacro noLongerOfferFor "eml"
  !insertmacro noLongerOfferFor "msg"
  !insertmacro noLongerOfferFor "zip"
!macroend
