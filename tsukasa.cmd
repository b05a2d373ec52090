@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Builds what is not built, then runs Tsukasa; see the script "tsukasa" for what can be typed. Messages go to standard error;
rem exit 2: it can't be done as things are, 3: something went wrong.
setlocal EnableExtensions DisableDelayedExpansion
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
  exit /b 2
)
set "JAVA_HOME=%JDK%"

if defined INSTALLED goto options
if /i "%~1"=="verify" (
  echo tsukasa: the tests need a display and servers of Linux; run ./tsukasa verify there, or mvnw.cmd clean verify -pl bundles/NAME -am for one bundle. 1>&2
  exit /b 2
)
if /i "%~1"=="bench" (
  echo tsukasa: the benchmarks need Linux; run ./tsukasa bench there. 1>&2
  exit /b 2
)
if exist "%PRODUCT%\.complete" goto options
echo Building Tsukasa, the first time some minutes ... 1>&2
pushd "%HERE%"
call mvnw.cmd clean package -Dmaven.test.skip=true -pl !bundles/tsukasa.it,!bundles/tsukasa.ui.it 1>&2
if errorlevel 1 (
  popd
  echo tsukasa: the build failed; see above. 1>&2
  exit /b 3
)
popd
if not exist "%PRODUCT%\.complete" (
  echo tsukasa: the build makes no product for Windows yet; unpack one that was made for it. 1>&2
  exit /b 2
)

:options
rem The demonstration has a data folder of its own beside the user's. "--data=DIR" comes in two parts, as "--data DIR" does.
set "DATA="
set "SUFFIX="
:option
if "%~1"=="" goto data
if /i "%~1"=="demo" set "SUFFIX=-demo"
if "%~1"=="--data" set "DATA=%~f2"
shift
goto option
:data
if not defined DATA set "DATA=%LOCALAPPDATA%\Tsukasa%SUFFIX%"

for /f "delims=" %%L in ('dir /b "%PRODUCT%\plugins\org.eclipse.equinox.launcher_*.jar"') do set "LAUNCHER=%PRODUCT%\plugins\%%L"
set /p BUILD=<"%PRODUCT%\.complete"

rem A folder for the framework's own memory that no other running process uses: whoever runs holds the lock beside it open.
set "RAN="
set "N=0"
:next
set /a N+=1
set "CONFIGURATION=%DATA%\configuration\%N%"
if not exist "%CONFIGURATION%\" mkdir "%CONFIGURATION%" 2>nul
rem Standard error is put aside while the lock is tried, and given back to what runs.
(
  9>"%CONFIGURATION%.lock" call :run %* 2>&8
) 8>&2 2>nul
if not defined RAN if %N% LSS 9 goto next
if not defined RAN (
  echo tsukasa: nine processes use %DATA% already, or it can't be written; give another with --data DIR. 1>&2
  exit /b 2
)
exit /b %RAN%

:run
call :renew
"%JAVA_HOME%\bin\java" "@%PRODUCT%\jvm.options" %TSUKASA_JVM_OPTIONS% "-Djava.util.logging.config.file=%PRODUCT%\logging.properties" ^
  -jar "%LAUNCHER%" -nosplash -configuration "%CONFIGURATION%" -data @noDefault %*
set "RAN=%ERRORLEVEL%"
exit /b

rem Empty after an upgrade.
:renew
set "BEFORE="
if exist "%CONFIGURATION%\product" set /p BEFORE=<"%CONFIGURATION%\product"
if "%BEFORE%"=="%PRODUCT% %BUILD%" exit /b
rd /s /q "%CONFIGURATION%"
mkdir "%CONFIGURATION%"
>"%CONFIGURATION%\product" echo %PRODUCT% %BUILD%
exit /b

:find_jdk
set "JDK="
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
for /f "delims=" %%J in ('where javac 2^>nul') do call :try_jdk "%%~dpJ.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*") do call :try_jdk "%%~D"
exit /b

:try_jdk
if defined JDK exit /b
if not exist "%~1\bin\javac.exe" exit /b
set "MAJOR="
for /f "usebackq tokens=1,2 delims=.=" %%V in ("%~1\release") do if "%%V"=="JAVA_VERSION" set "MAJOR=%%~W"
if not defined MAJOR exit /b
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 21 set "JDK=%~f1"
exit /b
