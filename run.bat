@echo off
rem Opens the dashboard, or does another command: run.bat load FILE
cd /d "%~dp0"
where py >nul 2>nul && (set PY=py -3) || (set PY=python)
if "%~1"=="" (%PY% manage.py run) else (%PY% manage.py %*)
if errorlevel 1 pause
