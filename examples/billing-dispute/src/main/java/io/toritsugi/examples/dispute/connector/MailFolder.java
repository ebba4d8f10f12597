package io.toritsugi.examples.dispute.connector;

import io.toritsugi.acw.request.UpdateKind;
import io.toritsugi.acw.update.Connector;
import io.toritsugi.acw.update.Delivery;
import io.toritsugi.acw.update.event.UpdateRequested;
import io.toritsugi.acw.update.order.RequestedUpdates;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Writes notifications as mails into a folder, from which a mail server takes them. The name of a file is made of the id of its update, so that
 * one that is sent again has no second effect.
 *
 * <p>A file is there whole or not at all. Thread-safe for different updates.
 */
public final class MailFolder implements Connector {
    private static final String TITLE = "title.";

    private final Path folder;
    private final String sender;
    private final Map<String, String> addresses;
    private final Locale language;

    /**
     * Makes a connector, and the folder if it is not there.
     *
     * @param folder where the mails lie
     * @param sender the address that they come from
     * @param addresses the address of each receiver of notifications, by its name
     * @param language the language that they are written in
     * @throws IOException if the folder cannot be made
     */
    public MailFolder(Path folder, String sender, Map<String, String> addresses, Locale language) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.sender = sender;
        this.addresses = Map.copyOf(addresses);
        this.language = language;
    }

    @Override
    public Delivery deliver(UpdateRequested update) {
        Optional<String> address = Values.text(update, RequestedUpdates.TO).map(addresses::get);
        if (update.kind() != UpdateKind.NOTIFICATION || address.isEmpty()) {
            return Delivery.refused("no notification for anybody known");
        }
        String name = digest(update.update().value());
        Path mail = folder.resolve(name + ".eml");
        if (Files.exists(mail)) {
            return Delivery.arrived();
        }
        try {
            Path unfinished = folder.resolve(name + ".tmp");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                message(update, address.get(), name).writeTo(out);
            }
            Files.move(unfinished, mail, StandardCopyOption.ATOMIC_MOVE);
            return Delivery.arrived();
        } catch (IOException | MessagingException failure) {
            return Delivery.failed("threw " + failure.getClass().getName());
        }
    }

    /**
     * {@return how many mails there are}
     *
     * @throws IOException if the folder cannot be read
     */
    public int count() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> file.toString().endsWith(".eml")).count();
        }
    }

    private MimeMessage message(UpdateRequested update, String address, String name) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + name + "@" + sender.substring(sender.indexOf('@') + 1) + ">");
            }
        };
        String title = title(update);
        message.setFrom(new InternetAddress(sender));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        message.setSubject(title, StandardCharsets.UTF_8.name());
        message.setText(
                title + "\n\n" + update.contact().map(Object::toString).orElse("") + "\n" + update.basis() + "\n",
                StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    private String title(UpdateRequested update) {
        return Values.text(update, TITLE + language.getLanguage())
                .or(() -> Values.text(update, TITLE + Locale.ENGLISH.getLanguage()))
                .orElse(update.basis());
    }

    private static String digest(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
