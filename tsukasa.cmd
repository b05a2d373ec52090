@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Builds what is not built, then runs Tsukasa; see the script "tsukasa" for what can be typed.
setlocal EnableExtensions
set "HERE=%~dp0"
set "PRODUCT=%HERE%releng\product\target\products\tsukasa\win32\win32\x86_64"
set "INSTALLED="
if exist "%HERE%jvm.options" if exist "%HERE%plugins\" (
  set "PRODUCT=%HERE:~0,-1%"
  set "INSTALLED=1"
)

call :find_jdk
if not defined JDK (
  echo tsukasa: a Java development kit of version 21 or newer is missing; install one and set JAVA_HOME to its folder. 1>&2
  exit /b 3
)
set "JAVA_HOME=%JDK%"

if not defined INSTALLED if /i "%~1"=="verify" (
  pushd "%HERE%"
  call mvnw.cmd clean verify
  popd
  goto :eof
)
if not defined INSTALLED if not exist "%PRODUCT%\.complete" (
  echo Building Tsukasa, the first time some minutes ... 1>&2
  pushd "%HERE%"
  call mvnw.cmd clean package -DskipTests 1>&2
  popd
)
if not exist "%PRODUCT%\.complete" (
  echo tsukasa: the build failed; see above. 1>&2
  exit /b 3
)

set "DATA=%LOCALAPPDATA%\Tsukasa"
set "ARGUMENTS=%*"
:arguments
if "%~1"=="" goto run
if "%~1"=="--data" set "DATA=%~f2"
shift
goto arguments

:run
for %%L in ("%PRODUCT%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fL"
"%JAVA_HOME%\bin\java" "@%PRODUCT%\jvm.options" %TSUKASA_JVM_OPTIONS% "-Djava.util.logging.config.file=%PRODUCT%\logging.properties" ^
  -jar "%LAUNCHER%" -nosplash -configuration "%DATA%\configuration\1" -data @noDefault %ARGUMENTS%
exit /b %ERRORLEVEL%

:find_jdk
set "JDK="
call :try_jdk "%JAVA_HOME%"
for /f "delims=" %%J in ('where javac 2^>nul') do call :try_jdk "%%~dpJ.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*") do call :try_jdk "%%~D"
exit /b

:try_jdk
if defined JDK exit /b
if not exist "%~1\bin\javac.exe" exit /b
for /f "tokens=2 delims=.=" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do set "MAJOR=%%~V"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 21 set "JDK=%~f1"
exit /b
