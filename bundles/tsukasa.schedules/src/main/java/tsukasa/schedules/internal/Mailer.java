// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.Trust;
import tsukasa.schedules.MailServer;
import tsukasa.schedules.MailServer.Security;

/** Sends mail by SMTP. Waits at most a minute for a server that says nothing. */
final class Mailer {
    private static final String CONNECT_MILLIS = "10000";
    private static final String READ_MILLIS = "30000";
    private static final String WRITE_MILLIS = "60000";
    private final Texts texts;

    Mailer(Texts texts) {
        this.texts = texts;
    }

    /** Whether this is one mail address and nothing else. */
    static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            return text.indexOf('@') > 0 && text.chars().noneMatch(Character::isISOControl);
        } catch (AddressException e) {
            return false;
        }
    }

    /**
     * Hands a mail over to the server, and returns when that has taken it for all recipients.
     *
     * @param password empty if the server asks for nobody
     * @throws Refusal if it has not, in words
     */
    void send(MailServer server, String password, Mail mail, Instant now) {
        withOwnLoader(() -> {
            try {
                Session session = session(server, password);
                MimeMessage message = message(session, server, mail, now);
                Transport.send(message);
            } catch (AuthenticationFailedException e) {
                throw new Refusal(texts.text("Mailer_login", server.host(), server.account(), said(e)), e);
            } catch (MessagingException e) {
                throw refusal(server, e);
            } catch (GeneralSecurityException | IOException e) {
                throw new Refusal(texts.text("Mailer_unreadable", said(e)), e);
            }
        });
    }

    private Refusal refusal(MailServer server, MessagingException e) {
        boolean refusesSome = e instanceof SendFailedException failed && failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0;
        return new Refusal(refusesSome ? texts.text("Mailer_recipients", server.host(), said(e))
                : texts.text("Mailer_failed", server.host(), String.valueOf(server.port()), said(e)), e);
    }

    /** The library looks for the handlers of contents by the loader of the thread, which knows nothing of them in a console. */
    private static void withOwnLoader(Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Session session(MailServer server, String password) throws IOException, GeneralSecurityException {
        String protocol = server.security() == Security.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        properties.put("mail.transport.protocol.rfc822", protocol);
        properties.put(prefix + "host", server.host());
        properties.put(prefix + "port", String.valueOf(server.port()));
        properties.put(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.put(prefix + "timeout", READ_MILLIS);
        properties.put(prefix + "writetimeout", WRITE_MILLIS);
        properties.put(prefix + "quitwait", "false");
        properties.put(prefix + "starttls.enable", String.valueOf(server.security() == Security.STARTTLS));
        properties.put(prefix + "starttls.required", String.valueOf(server.security() == Security.STARTTLS));
        if (server.security() != Security.NONE) {
            properties.put(prefix + "ssl.socketFactory", Trust.context(server.authorities()).getSocketFactory());
            properties.put(prefix + "ssl.checkserveridentity", "true");
            properties.put(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        }
        if (server.account().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.put(prefix + "auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(server.account(), password);
            }
        });
    }

    private static MimeMessage message(Session session, MailServer server, Mail mail, Instant now) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.sender(), true));
        for (String recipient : mail.recipients()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
        }
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", mail.locale().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), StandardCharsets.UTF_8.name());
        parts.addBodyPart(text);
        for (Path file : mail.files()) {
            MimeBodyPart part = new MimeBodyPart();
            part.attachFile(file.toFile(), type(file), "base64");
            part.setFileName(MimeUtility.encodeText(file.getFileName().toString(), StandardCharsets.UTF_8.name(), "B"));
            parts.addBodyPart(part);
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "pdf" -> "application/pdf";
        case "html" -> "text/html; charset=UTF-8";
        case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        case "csv" -> "text/csv";
        default -> "application/octet-stream";
        };
    }

    /** What the innermost cause says, on one line. */
    private static String said(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null || cause instanceof MessagingException message && message.getNextException() != null) {
            cause = cause.getCause() != null ? cause.getCause() : ((MessagingException) cause).getNextException();
        }
        String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return String.join(" ", List.of(text.strip().split("\\s*\\R\\s*")));
    }
}
