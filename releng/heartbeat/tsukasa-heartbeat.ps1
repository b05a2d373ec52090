# SPDX-License-Identifier: EPL-2.0
# Reports to an MQTT broker how this device is. Run by the task scheduler as SYSTEM each ten minutes (see README.md). Speaks the
# little of MQTT 3.1.1 that it needs itself: CONNECT, one retained PUBLISH with QoS 1, PUBACK, DISCONNECT; nothing is installed.
#Requires -Version 5.1
param([string] $Config = "$env:ProgramData\Tsukasa\heartbeat.json", [switch] $Print)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

function Get-Known([scriptblock] $What) { try { & $What } catch { $null } }

# What stands behind a label in what netsh prints, whose labels follow the language of Windows. This file is ASCII only: Windows
# PowerShell reads a file without a byte order mark in the code page of the system.
function Find-Line([string[]] $Lines, [string] $Labels) {
    foreach ($line in $Lines) { if ($line -match "^\s*($Labels)[^:]*:\s*(.+?)\s*$") { return $Matches[2] } }
    return $null
}

function Get-Status($Settings) {
    $os = Get-CimInstance Win32_OperatingSystem
    $version = Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
    $disk = Get-CimInstance Win32_LogicalDisk -Filter "DeviceID='$env:SystemDrive'"
    $status = [ordered]@{
        at = [DateTimeOffset]::UtcNow.ToUnixTimeSeconds()
        os = $os.Caption
        osBuild = '{0}.{1}' -f $os.Version, $version.UBR
        up = [long] ((Get-Date) - $os.LastBootUpTime).TotalSeconds
        diskSize = [long] $disk.Size
        diskFree = [long] $disk.FreeSpace
    }
    $user = Get-Known { (Get-CimInstance Win32_ComputerSystem).UserName }
    if ($user) { $status.user = ($user -split '\\')[-1] }
    $protection = Get-Known { (Get-CimInstance -Namespace root/cimv2/Security/MicrosoftVolumeEncryption Win32_EncryptableVolume -Filter "DriveLetter='$env:SystemDrive'").ProtectionStatus }
    if ($null -ne $protection -and $protection -ne 2) { $status.encryption = if ($protection -eq 1) { 'on' } else { 'off' } }
    if ($Settings.PSObject.Properties['client'] -and (Test-Path $Settings.client)) { $status.client = (Get-Item $Settings.client).VersionInfo.FileVersion -replace '[^\d.].*$' }
    $radio = Get-Known { netsh mbn show interfaces }
    if ($radio) {
        $technology = Find-Line $radio 'Data Class|Cellular class|\u30C7\u30FC\u30BF \u30AF\u30E9\u30B9'
        if ($technology) { $status.radio = $technology }
        $dbm = Find-Line $radio 'RSSI|Signal'
        if ($dbm -match '(-\d+)\s*dBm') { $status.signal = [int] $Matches[1] }
        $iccid = Find-Line (Get-Known { netsh mbn show readyinfo interface=* }) 'SIM ICC Id|SIM ICC ID|ICCID'
        if ($iccid -match '^\d{10,22}') { $status.iccid = $Matches[0] }
        # 8 is NdisPhysicalMediumWirelessWan; 9 would be Wi-Fi
        $adapter = Get-Known { Get-NetAdapter | Where-Object { $_.NdisPhysicalMedium -eq 8 -and $_.Status -eq 'Up' } | Select-Object -First 1 }
        $counted = if ($adapter) { Get-Known { Get-NetAdapterStatistics -Name $adapter.Name } }
        if ($counted) {
            $status.received = [long] $counted.ReceivedBytes
            $status.sent = [long] $counted.SentBytes
        }
    }
    return ConvertTo-Json $status -Compress
}

function Get-Field([byte[]] $Bytes) { [byte[]] $length = [math]::Floor($Bytes.Length / 256), ($Bytes.Length % 256); return $length + $Bytes }

function New-Packet([byte] $Kind, [byte[]] $Body) {
    $header = [Collections.Generic.List[byte]]::new()
    $header.Add($Kind)
    $left = $Body.Length
    do {
        $digit = $left % 128
        $left = [math]::Floor($left / 128)
        if ($left -gt 0) { $digit = $digit -bor 128 }
        $header.Add([byte] $digit)
    } while ($left -gt 0)
    return [byte[]] ($header.ToArray() + $Body)
}

function Read-Answer([IO.Stream] $Stream, [byte] $Kind) {
    $answer = New-Object byte[] 4
    for ($read = 0; $read -lt 4; ) {
        $some = $Stream.Read($answer, $read, 4 - $read)
        if ($some -le 0) { throw 'the broker hung up' }
        $read += $some
    }
    if ($answer[0] -ne $Kind) { throw "the broker answered with packet $($answer[0])" }
    return $answer
}

function Send-Status($Settings, [string] $Device, [string] $Json) {
    $utf8 = [Text.Encoding]::UTF8
    $client = [Net.Sockets.TcpClient]::new()
    try {
        if (-not $client.ConnectAsync($Settings.host, [int] $Settings.port).Wait(15000)) { throw "no connection to $($Settings.host)" }
        $client.ReceiveTimeout = $client.SendTimeout = 15000
        $stream = [IO.Stream] $client.GetStream()
        if ([int] $Settings.port -ne 1883) {
            # the machine's store of authorities decides, and the name must be that of the certificate
            $secure = [Net.Security.SslStream]::new($stream, $false)
            $secure.AuthenticateAsClient($Settings.host, $null, [Security.Authentication.SslProtocols]::Tls12, $true)
            $stream = $secure
        }
        $user = if ($Settings.PSObject.Properties['user'] -and $Settings.user) { $Settings.user } else { $Device }
        # name and version of the protocol; user, password, clean session; keep alive
        $connect = (Get-Field $utf8.GetBytes('MQTT')) + [byte[]] (4, 0xC2, 0, 60) + (Get-Field $utf8.GetBytes("heartbeat-$Device")) +
            (Get-Field $utf8.GetBytes($user)) + (Get-Field $utf8.GetBytes($Settings.password))
        $packet = New-Packet 0x10 $connect
        $stream.Write($packet, 0, $packet.Length)
        $answer = Read-Answer $stream 0x20
        if ($answer[3] -ne 0) { throw "the broker refused the login ($($answer[3]))" }
        # retained, QoS 1, packet 1
        $packet = New-Packet 0x33 ((Get-Field $utf8.GetBytes("devices/$Device/status")) + [byte[]] (0, 1) + $utf8.GetBytes($Json))
        $stream.Write($packet, 0, $packet.Length)
        $null = Read-Answer $stream 0x40
        $stream.Write([byte[]] (0xE0, 0), 0, 2)
        $stream.Flush()
    } finally {
        $client.Dispose()
    }
}

$settings = Get-Content -Raw -Encoding UTF8 $Config | ConvertFrom-Json
$device = if ($settings.PSObject.Properties['device'] -and $settings.device) { $settings.device } else { $env:COMPUTERNAME }
$json = Get-Status $settings
if ($Print) { $json } else { Send-Status $settings $device $json }
