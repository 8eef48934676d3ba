// SPDX-License-Identifier: Apache-2.0
package org.banshi.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import org.banshi.licenses.Licenses;
import org.banshi.licenses.PublicCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Letter check for everyone: by its code, or by the file itself. */
@Component(service = LetterResource.class)
@Path("/letters")
@Produces("application/json")
public final class LetterResource {
    private static final int LARGEST_FILE = 10 * 1024 * 1024;

    private final Licenses licenses;

    @Activate
    public LetterResource(@Reference Licenses licenses) {
        this.licenses = licenses;
    }

    @GET
    @Path("/{code}")
    public PublicCheck byCode(@PathParam("code") String code) {
        return licenses.check(code);
    }

    @POST
    @Consumes({"application/pdf", "application/ofd", "application/octet-stream"})
    public PublicCheck byFile(InputStream file) throws IOException {
        byte[] content = file.readNBytes(LARGEST_FILE + 1);
        if (content.length > LARGEST_FILE) {
            throw ProblemMapper.problem(413, "rest.file-too-large", "a letter has at most 10 MB");
        }
        return licenses.check(content);
    }
}
