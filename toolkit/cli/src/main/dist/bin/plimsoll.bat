@echo off
rem Starts the command from wherever this folder lies, with the Java of JAVA_HOME or of the path.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -ea -Djava.awt.headless=true -Dfile.encoding=UTF-8 %PLIMSOLL_JAVA_OPTS% -cp "%~dp0..\lib\*" org.plimsoll.cli.Main %*
